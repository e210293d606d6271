import Files
import Testing

@Suite struct PathsTests {
  @Test(arguments: [
    ("a/c.md", "a/b", "../c.md"), ("a/b/c.md", "a/b", "c.md"), ("c.md", "a/b", "../../c.md"),
    ("a/b/c.md", "", "a/b/c.md"),
    ("ab/c.md", "a", "../ab/c.md"),
  ])
  func relativePathsLeadBack(path: String, folder: String, expected: String) {
    #expect(Paths.relative(path, from: folder) == expected)
    #expect(Paths.resolve(expected, in: folder) == path)
  }

  @Test(arguments: [
    ("a/b", "c", "a/b/c"), ("a/", "c", "a/c"), ("", "c", "c"), ("a", "", "a"), ("a", "/c", "/c"), ("/", "c", "/c"),
  ])
  func joinPutsOneSlashBetween(base: String, part: String, joined: String) {
    #expect(Paths.join(base, part) == joined)
  }

  @Test(arguments: [("a/b/c", "a/b", "c"), ("a", "", "a"), ("/a/b", "/a", "b"), ("/a", "/", "a")])
  func aPathIsItsParentAndItsName(path: String, parent: String, name: String) {
    #expect(Paths.parent(of: path) == parent)
    #expect(Paths.name(of: path) == name)
  }

  @Test(arguments: [("a/b.PNG", "png"), ("a.tar.gz", "gz"), ("a.b/c", ""), (".hidden", ""), ("a.", "")])
  func theExtensionIsWhatFollowsTheLastDotOfTheName(path: String, ending: String) {
    #expect(Paths.fileExtension(of: path) == ending)
  }

  @Test(arguments: [
    ("c.md", "a/b", "a/b/c.md"), ("./c.md", "a/b", "a/b/c.md"), ("../c.md", "a/b", "a/c.md"),
    ("../../c.md", "a/b", "c.md"), (".././c.md", "a/b", "a/c.md"), ("d/../c.md", "a", "a/c.md"),
    ("d/./c.md", "a", "a/d/c.md"), ("d//c.md", "a", "a/d/c.md"), ("..", "a/b", "a"), ("d/..", "a", "a"),
    (".c.md", "a", "a/.c.md"), ("..c.md", "a", "a/..c.md"), ("c.md", "", "c.md"),
  ])
  func aRelativePathIsReadFromItsFolder(relative: String, folder: String, path: String) {
    #expect(Paths.resolve(relative, in: folder) == path)
  }

  @Test(arguments: [("../c.md", ""), ("../../c.md", "a"), ("d/../../../c.md", "a"), ("../..", "a")])
  func nothingLeadsAboveTheStart(relative: String, folder: String) {
    #expect(Paths.resolve(relative, in: folder) == nil)
  }

  @Test(arguments: [("a/./b/../c", "a/c"), ("//a//b/", "a/b"), ("a/..", ""), (".", "")])
  func normalizingTakesOutWhatChangesNothing(path: String, normal: String) {
    #expect(Paths.normalize(path) == normal)
  }

  @Test func normalizingNeverLeadsAboveTheStart() {
    #expect(Paths.normalize("a/../../b") == nil)
  }
}
