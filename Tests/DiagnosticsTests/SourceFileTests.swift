import Diagnostics
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
}
