import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct AppendedFileTests {
  @Test func whatIsAddedFollowsWhatIsThere() throws {
    let folder = try TemporaryFolder()
    try folder.write("one\n", to: "ledger")
    let file = try AppendedFile(folder.path(of: "ledger"))
    #expect(try file.contents() == Array("one\n".utf8))
    try file.append(Array("two\n".utf8))
    #expect(try file.contents() == Array("one\ntwo\n".utf8))
  }

  @Test func threadsAddOneAtATime() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "ledger")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          let file = try AppendedFile(path)
          // Read, then write: without the lock another would come between.
          let count = try file.contents().count { $0 == UInt8(ascii: "\n") }
          try file.append(Array("\(count) \(number)\n".utf8))
        }
      }
      try await group.waitForAll()
    }
    let lines = String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n")
    #expect(lines.map { Int($0.prefix { $0 != " " }) } == (0..<200).map { $0 })
  }

  @Test func aLinkIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "elsewhere")
    symlink(folder.path(of: "elsewhere"), folder.path(of: "ledger"))
    let error = #expect(throws: FileError.self) { _ = try AppendedFile(folder.path(of: "ledger")).contents() }
    #expect(error?.errno == ELOOP)
    #expect(error?.reason == "it is a link, or links lead round in a circle")
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["a FIFO"]) func aPipeIsNeverWaitedFor(name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: name)
    mkfifo(path, 0o644)
    for read in [{ try Files.read(path) }, { try AppendedFile(path).contents() }] {
      let error = #expect(throws: FileError.self) { _ = try read() }
      #expect(error?.reason == "it is a device, a pipe or a socket")
    }
    #expect(throws: FileError.self) { _ = try FileLock(path) { _ in } }
  }

  @Test func aLockIsNeverWrittenThroughALink() throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "elsewhere")
    symlink(folder.path(of: "elsewhere"), folder.path(of: "lock"))
    #expect(throws: FileError.self) { _ = try FileLock(folder.path(of: "lock")) { _ in } }
    #expect(try Files.read(folder.path(of: "elsewhere")) == Array("precious".utf8))
  }
}
