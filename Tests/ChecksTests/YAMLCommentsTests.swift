import Testing

@testable import Checks

@Suite struct YAMLCommentsTests {
  /// The text behind each comment that it holds for.
  private func extents(_ yaml: String) -> [String?] {
    let bytes = Array(yaml.utf8)
    return YAMLComments(of: bytes, in: 0..<bytes.count).all().map { comment in
      comment.extent.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("# x\na: 1\nb: 2", "a: 1"),
    ("# x\n\n# y\na:\n  b: 1\n\n  c: 2\nd: 3", "a:\n  b: 1\n\n  c: 2"),
    ("# x\na:\n- 1\n- 2\nb: 3", "a:\n- 1\n- 2"),
    ("a:\n  # x\n  - b: 1\n    c: 2\n  - d", "  - b: 1\n    c: 2"),
    ("a:\n  - # x\n    b: 1\n  - c", "    b: 1"),
    ("# x\r\na: 1\r\nb: 2\r\n", "a: 1"),
  ])
  func itIsTheEntryBehindIt(yaml: String, entry: String) {
    #expect(extents(yaml).first == entry)
  }

  @Test func behindTheLastOneStandsNothing() {
    #expect(extents("a: 1\n# x\n\n") == [nil])
  }

  @Test func aSignInAWordIsNone() {
    #expect(extents("a: b#c\nurl: https://a.example/#x") == [])
  }
}
