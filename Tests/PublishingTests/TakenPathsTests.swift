import Testing

@testable import Publishing

@Suite struct TakenPathsTests {
  /// Which of some paths find room, one after another.
  private func inserted(_ paths: [String], into taken: [String]) -> [Bool] {
    var taken = TakenPaths(taken)
    return paths.map { taken.insert($0) }
  }

  @Test func aFileLiesWhereNeitherAFileNorAFolderIs() {
    let taken = ["a/b/index.html", "c.html"]
    #expect(inserted(["a/b/index.html", "a/b", "a"], into: taken) == [false, false, false])
    #expect(inserted(["c.html/d/index.html"], into: taken) == [false])
    #expect(inserted(["a/c.html", "d"], into: taken) == [true, true])
  }

  @Test func whatWasPutInIsTaken() {
    let paths = ["a/b.html", "a/b.html", "a/b.html/index.html", "a", "b/index.html"]
    #expect(inserted(paths, into: []) == [true, false, false, false, true])
  }
}
