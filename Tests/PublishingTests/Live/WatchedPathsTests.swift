import Files
import Glibc
import TestSupport
import Testing

@testable import Publishing

@Suite struct WatchedPathsTests {
  @Test func pathsAreNamedFromTheRootAndInTheTheme() throws {
    let paths = WatchedPaths(root: "/site", theme: "/theme")
    let known = try #require(paths.known(.paths(["/site/Content/en/a.md", "/theme/assets/a.css"])))
    #expect(known.content == ["Content/en/a.md"])
    #expect(known.theme == ["/site/Content/en/a.md", "/theme/assets/a.css"])
  }

  /// As `handrail dev` is run most of the time: the template folders are then named without "./".
  @Test func theFolderThatTheProgramRunsInIsTheRoot() throws {
    let here = try #require(Files.resolved("."))
    let known = try #require(
      WatchedPaths(root: ".", theme: nil).known(.paths([here + "/Templates/layouts/home.mustache"])))
    #expect(known.theme == ["Templates/layouts/home.mustache"])
    #expect(known.content == ["Templates/layouts/home.mustache"])
  }

  @Test func aFolderThroughALinkIsTheSameFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "real/Content/en/a.md")
    #expect(symlink(folder.path(of: "real"), folder.path(of: "link")) == 0)
    let paths = WatchedPaths(root: folder.path(of: "link"), theme: nil)
    let resolved = try #require(Files.resolved(folder.path(of: "real")))
    for root in [folder.path(of: "link"), resolved] {
      #expect(paths.known(.paths([root + "/Content/en/a.md"]))?.content == ["Content/en/a.md"], "\(root)")
    }
  }

  @Test(arguments: ["/elsewhere/a.md", "/site", "/sites/a.md"])
  func aPathThatIsNotUnderstoodMeansAnything(path: String) {
    #expect(WatchedPaths(root: "/site", theme: nil).known(.paths([path])) == nil)
  }

  @Test func unknownMeansAnything() {
    #expect(WatchedPaths(root: "/site", theme: nil).known(.unknown) == nil)
  }
}
