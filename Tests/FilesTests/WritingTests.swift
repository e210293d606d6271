import Files
import Glibc
import TestSupport
import Testing

@Suite struct WritingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func writingNeverTakesTheNameOfAFileThatIsThere() throws {
    let path = folder.path(of: "a")
    try Files.write([1, 2], to: path)
    let error = try #require(throws: FileError.self) { try Files.write([3], to: path) }
    #expect(error.errno == EEXIST)
    #expect(try Files.read(path) == [1, 2])
  }

  @Test func writingNeedsTheFolder() throws {
    let path = folder.path(of: "no/a")
    #expect(try #require(throws: FileError.self) { try Files.write([], to: path) }.isMissing)
  }

  @Test func replacingLeavesNothingBeside() throws {
    let path = folder.path(of: "a")
    try Files.replace(path, with: [1])
    try Files.replace(path, with: [2, 3])
    #expect(try Files.read(path) == [2, 3])
    #expect(try Files.names(in: folder.path) == ["a"])
  }

  @Test func foldersAreMadeWithTheOnesAbove() throws {
    let path = folder.path(of: "a/b/c")
    try Files.makeFolder(path)
    try Files.makeFolder(path)
    #expect(Files.kind(path) == .folder)
  }

  @Test func aFileInTheWayIsNamed() throws {
    try folder.write("", to: "a")
    let path = folder.path(of: "a/b")
    let error = try #require(throws: FileError.self) { try Files.makeFolder(path) }
    #expect(error.errno == ENOTDIR)
    #expect(error.call == "mkdir")
  }

  @Test func removingTakesEverythingAndFollowsNoLink() throws {
    try folder.write("kept", to: "outside/file")
    try folder.write("", to: "gone/deep/.hidden")
    #expect(symlink("../outside", folder.path(of: "gone/link")) == 0)
    try Files.remove(folder.path(of: "gone"))
    #expect(try Files.list(folder.path).map(\.name) == ["outside"])
    #expect(try folder.text(of: "outside/file") == "kept")
  }

  @Test func removingNothingIsFine() throws {
    try Files.remove(folder.path(of: "nothing"))
  }

  @Test func aSecondNameHoldsTheSameFile() throws {
    try folder.write("x", to: "a")
    #expect(Files.link(folder.path(of: "a"), as: folder.path(of: "b")))
    #expect(!Files.link(folder.path(of: "a"), as: folder.path(of: "b")))
    #expect(try folder.text(of: "b") == "x")
  }

  @Test func movingTakesThePlaceOfAnEmptyFolderAlone() throws {
    try folder.write("x", to: "from/a")
    try Files.makeFolder(folder.path(of: "empty"))
    try Files.move(folder.path(of: "from"), to: folder.path(of: "empty"))
    #expect(try folder.text(of: "empty/a") == "x")
    try folder.write("y", to: "full/b")
    let (from, full) = (folder.path(of: "empty"), folder.path(of: "full"))
    #expect(try #require(throws: FileError.self) { try Files.move(from, to: full) }.errno == ENOTEMPTY)
  }

  @Test func sameBytesAreRecognized() throws {
    try folder.write("abc", to: "a")
    let path = folder.path(of: "a")
    #expect(Files.file(path, holds: Array("abc".utf8)))
    #expect(!Files.file(path, holds: Array("abd".utf8)))
    #expect(!Files.file(path, holds: Array("ab".utf8)))
    #expect(!Files.file(folder.path(of: "nothing"), holds: []))
    #expect(!Files.file(folder.path, holds: []))
  }
}
