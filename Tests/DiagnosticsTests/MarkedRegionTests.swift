import Testing

@testable import Diagnostics

@Suite struct MarkedRegionTests {
  private func region(_ text: String, _ range: Range<Int>?) -> String {
    let region = MarkedRegion(Place(SourceFile(path: "a.md", text: text), range))
    return "\(region.start.line):\(region.start.column)-\(region.end.line):\(region.end.column)"
  }

  @Test func anAccentIsOneColumnAndAnEmojiTwo() {
    #expect(region("é🙂 x\n", 7..<8) == "1:5-1:6")
    #expect(region("é🙂 x\n", 2..<6) == "1:2-1:4")
    #expect(region("one\né🙂 x\n", 11..<12) == "2:5-2:6")
  }

  @Test func inALongLineToo() {
    let text = String(repeating: "é🙂", count: 1_000) + "x"
    #expect(region(text, 6_000..<6_001) == "1:3001-1:3002")
  }

  @Test func lineEndsBehindItAreNoPartOfIt() {
    #expect(region("one\ntwo\r\n\nthree\n", 4..<10) == "2:1-2:4")
    #expect(region("one\n\ntwo\n", 0..<8) == "1:1-3:4")
    #expect(region("one\n\ntwo\n", 4..<5) == "2:1-2:1")
  }

  @Test func aFileAsAWholeIsShownAtItsFirstLine() {
    #expect(region("---\ntitle: A\n", nil) == "1:1-1:4")
    #expect(region("", nil) == "1:1-1:1")
  }

  @Test func whatLiesBehindTheEndIsTheEnd() {
    #expect(region("one\n", 90..<95) == "2:1-2:1")
  }
}
