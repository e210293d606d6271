import Files
import Glibc
import TestSupport
import Testing

@Suite struct ReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aFileGivesItsBytes() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    try folder.write(bytes, to: "a")
    #expect(try Files.read(folder.path(of: "a")) == bytes)
    try folder.write([], to: "empty")
    #expect(try Files.read(folder.path(of: "empty")).isEmpty)
  }

  @Test func whatIsNotThereIsMissing() throws {
    let path = folder.path(of: "nothing")
    let error = try #require(throws: FileError.self) { _ = try Files.read(path) }
    #expect(error.isMissing)
    #expect(error.description == "\(path): No such file or directory (open)")
    #expect(error.hint == "check the path")
  }

  @Test func aFolderIsNoFile() throws {
    let error = try #require(throws: FileError.self) { _ = try Files.read(folder.path) }
    #expect(error.errno == EISDIR)
    #expect(!error.isMissing)
  }

  @Test func aFolderIsListedByBytesWithoutHiddenNames() throws {
    for name in ["b", "a", "Z", "é", ".hidden", "sub/x"] { try folder.write("", to: name) }
    let entries = try Files.list(folder.path)
    #expect(entries.map(\.name) == ["Z", "a", "b", "sub", "é"])
    #expect(entries.map(\.kind) == [.file, .file, .file, .folder, .file])
    #expect(try Set(Files.names(in: folder.path)) == ["Z", "a", "b", "sub", "é", ".hidden"])
  }

  @Test func linksAreFollowedToWhatTheyMean() throws {
    try folder.write("", to: "target/file")
    #expect(symlink("target", folder.path(of: "link")) == 0)
    #expect(symlink("nowhere", folder.path(of: "dangling")) == 0)
    #expect(Files.kind(folder.path(of: "link")) == .folder)
    #expect(Files.kind(folder.path(of: "dangling")) == nil)
    #expect(try Files.list(folder.path).map(\.kind) == [.other, .folder, .folder])
  }
}
