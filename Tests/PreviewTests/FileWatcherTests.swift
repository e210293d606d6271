import Files
import Foundation
import Publishing
import TestSupport
import Testing

@testable import Preview

/// Real files, saved in all the ways that programs have, seen by both ways of watching.
@Suite(.timeLimit(.minutes(10))) struct FileWatcherTests {
  /// A folder that is watched, and what was seen of it.
  private struct Watched {
    let folder: TemporaryFolder
    let watcher: FileWatcher

    init(
      _ way: FileWatcher.Way = .inotify, files: [String] = ["Content/en/a.md", "Content/en/b.md"],
      followsLinks: Bool = false
    ) throws {
      folder = try TemporaryFolder()
      for file in files { try folder.write("before", to: file) }
      watcher = FileWatcher(
        WatchedFolders(paths: [folder.path(of: "Content")], followsLinks: followsLinks), way: way)
    }

    /// Waits until each of these paths was told, or everything; returns all that was told until then.
    @discardableResult
    func sees(_ paths: String...) async -> Set<String> {
      var left = Set(paths.map(folder.path(of:)))
      var seen: Set<String> = []
      for await event in watcher.events {
        guard case .changed(let changes) = event else { continue }
        guard case .paths(let told) = changes else { return ["everything"] }
        seen.formUnion(told)
        left.subtract(told)
        if left.isEmpty { break }
      }
      return Set(seen.map { $0.replacing(folder.path + "/", with: "") })
    }

    func shell(_ command: String) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "set -e; cd '\(folder.path)'; " + command]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(command)")
    }
  }

  static let saves = [
    "echo x > Content/en/a.md",
    "echo x >> Content/en/a.md",
    "echo x > new; mv new Content/en/a.md",
    "echo x > Content/en/.a.md.swp; mv Content/en/a.md Content/en/a.md~; echo x > Content/en/a.md; rm Content/en/a.md~",
    "echo x > Content/en/4913; rm Content/en/4913; echo x > Content/en/sedX; mv Content/en/sedX Content/en/a.md",
    "rm Content/en/a.md; sleep 0.2; echo x > Content/en/a.md",
    "rm Content/en/a.md",
    "touch Content/en/a.md",
    "ln -f Content/en/b.md Content/en/a.md",
    "dd if=/dev/zero of=Content/en/a.md bs=1 count=3 conv=notrunc 2>/dev/null",
  ]

  @Test(arguments: saves) func everyWayOfSavingIsSeen(save: String) async throws {
    let watched = try Watched()
    try watched.shell(save)
    let seen = await watched.sees("Content/en/a.md")
    #expect(!seen.contains { $0.contains("swp") || $0.hasSuffix("~") || $0.contains("4913") })
  }

  @Test(arguments: saves) func pollingSeesTheSame(save: String) async throws {
    let watched = try Watched(.polling)
    try watched.shell("sleep 0.01; " + save)
    await watched.sees("Content/en/a.md")
  }

  @Test func aFileThatStaysOpenIsSeenWhileItIsWritten() async throws {
    let watched = try Watched()
    let file = try #require(FileHandle(forWritingAtPath: watched.folder.path(of: "Content/en/a.md")))
    try file.write(contentsOf: Data("more".utf8))
    await watched.sees("Content/en/a.md")
    try file.close()
  }

  @Test func filesSavedTogetherAreToldTogether() async throws {
    let watched = try Watched()
    try watched.shell("echo x > Content/en/a.md; echo x > Content/en/b.md")
    #expect(await watched.sees("Content/en/a.md") == ["Content/en/a.md", "Content/en/b.md"])
  }

  @Test func aNewFolderIsWatchedFromItsFirstMoment() async throws {
    let watched = try Watched()
    try watched.shell("mkdir -p Content/es/one/two; echo x > Content/es/one/two/c.md")
    await watched.sees("Content/es")
    try watched.shell("echo y > Content/es/one/two/c.md")
    await watched.sees("Content/es/one/two/c.md")
  }

  @Test func aFolderThatMovesIsFollowed() async throws {
    let watched = try Watched()
    try watched.shell("mv Content/en Content/fr")
    await watched.sees("Content/en", "Content/fr")
    try watched.shell("echo y > Content/fr/a.md")
    #expect(await watched.sees("Content/fr/a.md") == ["Content/fr/a.md"])
    try watched.shell("mkdir other; mv Content/fr other/fr; echo z > other/fr/a.md; mkdir Content/en")
    #expect(await watched.sees("Content/fr", "Content/en").isDisjoint(with: ["Content/fr/a.md", "other/fr/a.md"]))
  }

  @Test func aRootThatIsExchangedIsFollowed() async throws {
    let watched = try Watched()
    try watched.shell("mv Content old; mkdir -p next/en; echo x > next/en/a.md; mv next Content")
    await watched.sees("Content")
    try watched.shell("echo y > Content/en/a.md")
    #expect(await watched.sees("Content/en/a.md").isSuperset(of: ["Content/en/a.md"]))
  }

  @Test func aRootThatComesLaterIsSeen() async throws {
    let watched = try Watched(files: ["other.txt"])
    try watched.shell("mkdir -p Content/en; echo x > Content/en/a.md")
    await watched.sees("Content")
    try watched.shell("echo y > Content/en/a.md")
    await watched.sees("Content/en/a.md")
  }

  /// Whether or not it is read, its coming and going is told, so that the site can say what it thinks of it.
  @Test(arguments: [FileWatcher.Way.inotify, .polling])
  func whatLiesBehindALinkOutOfTheFolderIsNotWatched(way: FileWatcher.Way) async throws {
    let watched = try Watched(way)
    try watched.shell(
      "mkdir far; echo x > far/b.md; echo x > shared.yml; ln -s ../shared.yml Content/shared.yml; ln -s ../far Content/far"
    )
    await watched.sees("Content/shared.yml", "Content/far")
    try watched.shell("echo y > shared.yml; echo y > far/b.md; sleep 0.7; echo x > Content/en/a.md")
    let seen = await watched.sees("Content/en/a.md")
    #expect(seen.isDisjoint(with: ["Content/shared.yml", "Content/far/b.md"]))
  }

  @Test func aLinkThatStaysInTheFolderIsWatched() async throws {
    let watched = try Watched()
    try watched.shell("ln -s en/a.md Content/c.md")
    await watched.sees("Content/c.md")
    try watched.shell("echo y > Content/en/a.md")
    await watched.sees("Content/en/a.md", "Content/c.md")
  }

  @Test func theTargetOfALinkIsWatched() async throws {
    let watched = try Watched(followsLinks: true)
    try watched.shell("echo x > shared.yml; ln -s ../shared.yml Content/shared.yml")
    await watched.sees("Content/shared.yml")
    try watched.shell("echo y > shared.yml")
    await watched.sees("Content/shared.yml")
    try watched.shell("echo z > new; mv new shared.yml")
    await watched.sees("Content/shared.yml")
    try watched.shell("echo zz > shared.yml")
    await watched.sees("Content/shared.yml")
  }

  @Test func linksInACircleHaveAnEnd() async throws {
    let watched = try Watched()
    try watched.shell("ln -s .. Content/en/up; ln -s ../en Content/en/again; echo x > Content/en/a.md")
    await watched.sees("Content/en/a.md")
  }

  @Test func hundredsOfFilesAreAFewChanges() async throws {
    let files = (1...400).map { "Content/en/section\($0 % 20)/m\($0).md" }
    let watched = try Watched(files: files)
    try watched.shell("for f in Content/en/*/*.md; do echo x > \"$f\"; done")
    var left = Set(files.map(watched.folder.path(of:)))
    var tellings = 0
    for await case .changed(.paths(let told)) in watched.watcher.events {
      left.subtract(told)
      tellings += 1
      if left.isEmpty { break }
    }
    #expect(left.isEmpty)
    #expect(tellings < 60)
  }

  @Test func aQueueThatOverflowsIsToldAndWatchingGoesOn() async throws {
    let limit = try #require(
      Int(String(decoding: try readAll("/proc/sys/fs/inotify/max_queued_events"), as: UTF8.self).prefix { $0 != "\n" }))
    let folder = try TemporaryFolder()
    try folder.write("x", to: "Content/a.md")
    var tree = try FolderTree.watching(WatchedFolders(paths: [folder.path(of: "Content")], followsLinks: false))
    // Nobody reads the queue meanwhile; files come and go by turns, so that no event equals the one before.
    for number in 0...(limit / 3 + 100) {
      let path = folder.path(of: "Content/\(number % 2).md")
      try Files.write([], to: path)
      try Files.remove(path)
    }
    #expect(try tree.changes() == [.unknown])
    try folder.write("y", to: "Content/b.md")
    #expect(try tree.changes().contains(.finished(folder.path(of: "Content/b.md"))))
  }

  @Test func aWatcherThatIsStoppedTellsNothingMore() async throws {
    let watched = try Watched()
    watched.watcher.stop()
    for await _ in watched.watcher.events { Issue.record("told something") }
  }

  @Test(arguments: [".a.md.swp", ".#a.md", "a.md~", "4913", "#a.md#", "x.swp", ".git", "a.md___jb_tmp___"])
  func editorsFilesAreKnown(name: String) {
    #expect(UnwatchedFiles.contains(name))
    #expect(!UnwatchedFiles.contains("triggers.md"))
  }

  /// `/proc` files say that they are empty, so they are read to their end.
  private func readAll(_ path: String) throws -> [UInt8] {
    Array(try #require(FileManager.default.contents(atPath: path)))
  }
}
