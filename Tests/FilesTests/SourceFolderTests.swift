import Glibc
import TestSupport
import Testing

@testable import Files

@Suite struct SourceFolderTests {
  private let folder: TemporaryFolder
  private var inside: SourceFolder { SourceFolder(folder.path(of: "in")) }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("own", to: "in/a/file")
    try folder.write("other", to: "out/file")
    // Its name begins as that of the folder does.
    try folder.write("beside", to: "in-beside/file")
  }

  private func link(_ name: String, to target: String) { symlink(target, folder.path(of: name)) }

  private func read(_ name: String) throws(FileError) -> String {
    String(decoding: try inside.read(name), as: UTF8.self)
  }

  @Test func aFolderMayBeMadeAfterItWasNamed() throws {
    let later = SourceFolder(folder.path(of: "later"))
    try folder.write("own", to: "later/file")
    #expect(try later.read("file") == [UInt8]("own".utf8))
  }

  @Test func whatLiesInTheFolderIsRead() throws {
    link("in/near", to: "a/file")
    link("in/far", to: folder.path(of: "in/a"))
    link("again", to: "in")
    #expect(try read("a/file") == "own")
    #expect(try read("near") == "own")
    #expect(try read("far/file") == "own")
    #expect(try SourceFolder(folder.path(of: "again")).read("far/file") == [UInt8]("own".utf8))
  }

  @Test func whatLiesElsewhereIsNotRead() throws {
    link("in/file", to: "../out/file")
    link("in/folder", to: "../out")
    link("in/beside", to: "../in-beside/file")
    link("in/twice", to: "file")
    for name in ["file", "folder/file", "beside", "twice", "../out/file"] {
      let error = try #require(throws: FileError.self) { _ = try read(name) }
      #expect(error.leadsOut)
      #expect(!inside.encloses(name))
    }
    #expect(try SourceFolder(inside.path, followsLinks: true).read("file") == [UInt8]("other".utf8))
    #expect(throws: FileError.self) { _ = try SourceFolder(inside.path, followsLinks: true).enclosed.read("file") }
  }

  @Test func aWalkTellsOfLinksThatLeadOutOrRound() throws {
    link("in/a/up", to: "..")
    link("in/nowhere", to: "gone")
    link("in/out", to: "../out")
    link("in/other", to: "a")
    try folder.write("", to: "in/x/y")
    func walk(followsLinks: Bool) throws -> (files: [String], outside: [String], faults: [String]) {
      let folder = SourceFolder(folder.path, followsLinks: followsLinks)
      let walk = try FolderWalk(SourceFolder(folder.path + "/in", followsLinks: followsLinks), below: ".") { _ in true }
      return (
        walk.files.map(\.name), walk.files.filter(\.liesOutside).map(\.name), walk.faults.map(\.name)
      )
    }
    let enclosed = try walk(followsLinks: false)
    #expect(enclosed.files == ["./a/file", "./other/file", "./x/y"])
    #expect(enclosed.faults == ["./a/up", "./nowhere", "./other/up", "./out"])
    let open = try walk(followsLinks: true)
    #expect(open.files == ["./a/file", "./other/file", "./out/file", "./x/y"])
    #expect(open.outside == ["./out/file"])
  }

  @Test func foldersBehindLinksThatMultiplyHaveAnEnd() throws {
    for level in 0..<20 {
      try Files.makeFolder(folder.path(of: "in/\(level)"))
      for name in ["b", "c"] { link("in/\(level)/\(name)", to: "../\(level + 1)") }
    }
    try Files.makeFolder(folder.path(of: "in/20"))
    let walk = try FolderWalk(inside, below: ".") { _ in true }
    #expect(walk.faults.contains { $0.error.reason == "too many folders lie in one another or behind links" })
  }

  @Test func namesThatCannotBeAreTold() throws {
    for name in ["a\u{7}", "b\n", "c\u{9B}", String(repeating: "é", count: 101)] {
      try folder.write("", to: "in/n/" + name)
    }
    let odd: [CChar] = Array((folder.path(of: "in/n/").utf8CString.dropLast())) + [CChar(bitPattern: 0xFF), 0]
    close(open(odd, O_CREAT | O_WRONLY, 0o644))
    let walk = try FolderWalk(inside, below: "n") { _ in true }
    #expect(walk.files.isEmpty)
    #expect(walk.faults.count == 5 && walk.faults.allSatisfy { $0.error.isName })
    try Files.remove(folder.path(of: "in/n"))
    #expect(!Files.exists(folder.path(of: "in/n")))
  }
}
