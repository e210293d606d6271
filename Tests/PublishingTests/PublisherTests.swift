import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct PublisherTests {
  private let target: TemporaryFolder
  private var folder: String { target.path(of: "Site/public") }

  init() throws { target = try TemporaryFolder() }

  @discardableResult
  private func publish(_ files: [String: String], to folder: String? = nil) async throws -> Publisher.Report {
    let plan = try await PlannedSite(files).plan()
    return try await Publisher(folder: folder ?? self.folder, jobs: 2).publish(plan) { _ in }
  }

  /// Everything in the parent of the published folder, hidden names too.
  private func neighbours() throws -> [String] { try Files.names(in: target.path(of: "Site")).sorted() }

  private func changed(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.modificationDate] as? Date
  }

  @Test func theFolderIsMadeAndFilledAndNothingElseIsLeft() async throws {
    let report = try await publish(["en/a.md": module("title: A")])
    #expect(try target.text(of: "Site/public/a/index.html").hasPrefix("<title>A</title>"))
    #expect(try neighbours() == [".public.lock", "public"])
    #expect(report.unchanged == 0)
    #expect(report.pages == 14)
    #expect(report.files > report.pages)
    #expect(report.size > 1_000)
  }

  @Test func pagesThatAreGoneAreGone() async throws {
    try await publish(["en/a.md": module("title: A"), "en/b.md": module("title: B")])
    try await publish(["en/a.md": module("title: A2")])
    #expect(try target.text(of: "Site/public/a/index.html").hasPrefix("<title>A2</title>"))
    #expect(!Files.exists(folder + "/b"))
  }

  @Test func filesThatAreTheSameKeepTheirTime() async throws {
    try await publish(["en/a.md": module("title: A"), "en/b.md": module("title: B")])
    let old = Date(timeIntervalSince1970: 1_000_000)
    for name in ["a/index.html", "b/index.html"] {
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: folder + "/" + name)
    }
    let report = try await publish(["en/a.md": module("title: A"), "en/b.md": module("title: B2")])
    #expect(try changed("a/index.html") == old)
    #expect(try changed("b/index.html") != old)
    #expect(report.unchanged > 0 && report.unchanged < report.files)
  }

  @Test func aFolderOfSomebodyElseIsLeftAlone() async throws {
    try target.write("mine", to: "Site/public/letter.txt")
    let plan = try await PlannedSite(["en/a.md": module("title: A")]).plan()
    let error = try await #require(throws: DiagnosticsError.self) {
      _ = try await Publisher(folder: folder, jobs: 1).publish(plan) { _ in }
    }
    let told = report(error.diagnostics)
    #expect(
      told == """
        \(folder): error: \(folder) holds files that Handrail did not make, so it is left alone [foreign-folder]
          help: choose another folder with --output, or empty this one

        """)
    #expect(try Files.names(in: folder) == ["letter.txt"])
  }

  @Test func anEmptyFolderIsFilled() async throws {
    try Files.makeFolder(folder)
    try await publish(["en/a.md": module("title: A")], to: folder + "//")
    #expect(Files.exists(folder + "/a/index.html"))
  }

  @Test func aFileInTheWayIsTold() async throws {
    try target.write("mine", to: "Site/public")
    await #expect(throws: DiagnosticsError.self) { try await publish(["en/a.md": module("title: A")]) }
    #expect(try target.text(of: "Site/public") == "mine")
  }

  @Test func whatAKilledBuildLeftIsCleanedUp() async throws {
    try await publish(["en/a.md": module("title: A")])
    try target.write("half", to: "Site/.public.next/half.html")
    try target.write("old", to: "Site/.public.previous/old.html")
    try await publish(["en/a.md": module("title: A")])
    #expect(try neighbours() == [".public.lock", "public"])
    #expect(!Files.exists(folder + "/half.html"))
  }

  @Test func aSiteThatWasMovedAsideIsPutBackFirst() async throws {
    try await publish(["en/a.md": module("title: A")])
    try Files.move(folder, to: target.path(of: "Site/.public.previous"))
    let report = try await publish(["en/a.md": module("title: A")])
    #expect(report.unchanged == report.files)
    #expect(try neighbours() == [".public.lock", "public"])
  }

  @Test func aBuildThatFailsLeavesTheOldSiteAndNothingBeside() async throws {
    try await publish(["en/a.md": module("title: A")])
    let site = try PlannedSite(["en/a.md": module("title: New", "![x](p.gif)\n"), "en/p.gif": "GIF89a"])
    let plan = try await site.plan()
    try Files.remove(site.site.root + "/Content/en/p.gif")
    await #expect(throws: DiagnosticsError.self) {
      _ = try await Publisher(folder: folder, jobs: 2).publish(plan) { _ in }
    }
    #expect(try target.text(of: "Site/public/a/index.html").hasPrefix("<title>A</title>"))
    #expect(try neighbours() == [".public.lock", "public"])
  }

  /// Whoever reads while sites change sees the whole of one of them.
  @Test(.timeLimit(.minutes(10))) func aReaderNeverSeesHalfASite() async throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<20).map { ("en/s/m\($0).md", module("title: A")) })
    try await publish(files)
    let publisher = Publisher(folder: folder, jobs: 2)
    let plans = [
      try await PlannedSite(files.mapValues { $0.replacing("A", with: "B") }).plan(),
      try await PlannedSite(files).plan(),
    ]
    let folder = folder
    let reading = Task.detached {
      var missing = 0
      while !Task.isCancelled {
        for number in 0..<20 where !Files.exists(folder + "/s/m\(number)/index.html") { missing += 1 }
      }
      return missing
    }
    for round in 0..<10 { _ = try await publisher.publish(plans[round % 2]) { _ in } }
    reading.cancel()
    #expect(await reading.value == 0)
  }

  @Test func whatAKilledFirstBuildLeftIsRemovedToo() async throws {
    try target.write("half", to: "Site/.public.next/half.html")
    try await Publisher(folder: folder, jobs: 1).remove { _ in }
    #expect(try neighbours() == [".public.lock"])
  }

  @Test func whereNothingWasPublishedNothingIsMadeByRemoving() async throws {
    try Files.makeFolder(target.path(of: "Site"))
    try await Publisher(folder: folder, jobs: 1).remove { _ in }
    #expect(try neighbours() == [])
  }
}
