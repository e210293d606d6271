import Diagnostics
import TestSupport
import Testing

@Suite struct SourceFileTests {
  let file = SourceFile(path: "a.md", text: "one\ndós tres\r\n\nend")

  @Test func columnsCountScalarsAndOffsetsCountBytes() {
    let offset = "one\ndós ".utf8.count
    #expect(file.position(of: offset) == LineAndColumn(line: 2, column: 5))
    #expect(file.offset(of: LineAndColumn(line: 2, column: 5)) == offset)
  }

  @Test func everyScalarBoundaryRoundTrips() {
    for offset in 0...file.bytes.count where offset == file.bytes.count || file.bytes[offset] & 0xC0 != 0x80 {
      #expect(file.offset(of: file.position(of: offset)) == offset)
    }
  }

  @Test func aLineComesWithoutItsEnding() {
    #expect(file.text(in: file.lineRange(around: 5)) == "dós tres")
    #expect(file.text(in: file.lineRange(around: file.bytes.count)) == "end")
  }

  /// A table of lines answers: what is compared with here counts from the beginning of the file each time.
  @Test func positionsInLongLinesAreThoseThatCountingFinds() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<20 {
      let pieces = ["a", "é", "日", "🙂", "word ", "\n", "\r\n", String(repeating: "x", count: 300)]
      let text = (0..<random.number(below: 200)).map { _ in pieces[random.number(below: pieces.count)] }.joined()
      let file = SourceFile(path: "a.md", text: text)
      var (line, column) = (1, 1)
      var offset = 0
      for scalar in text.unicodeScalars {
        #expect(file.position(of: offset) == LineAndColumn(line: line, column: column))
        #expect(file.offset(of: LineAndColumn(line: line, column: column)) == offset)
        offset += UTF8.width(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
      #expect(file.position(of: offset) == LineAndColumn(line: line, column: column))
    }
  }

  @Test func whatLiesOutsideTheFileIsItsNearestEnd() {
    #expect(file.position(of: -1) == LineAndColumn(line: 1, column: 1))
    #expect(file.position(of: 1_000) == file.position(of: file.bytes.count))
    #expect(file.offset(of: LineAndColumn(line: 9, column: 9)) == file.bytes.count)
    #expect(file.offset(of: LineAndColumn(line: 1, column: 9)) == 3)
    #expect(SourceFile(path: "empty.md", text: "").lineRange(around: 0) == 0..<0)
  }
}
