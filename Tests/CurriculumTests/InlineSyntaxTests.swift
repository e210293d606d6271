import Testing

@testable import Curriculum

@Suite struct InlineSyntaxTests {
  /// Pieces as text: `plain`, `{name}` and `<key key>`.
  private func pieces(_ text: String) -> [String] {
    let bytes = Array("xx\(text)".utf8)[2...]
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return InlineSyntax.pieces(of: bytes).map { piece in
      switch piece {
      case .plain(let range): string(range)
      case .variable(let name, _): "{" + string(name) + "}"
      case .citation(let keys, _): "<" + keys.map(string).joined(separator: " ") + ">"
      }
    }
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("{{a.b}}", ["{a.b}"]), ("x {{ a.b }} y", ["x ", "{a.b}", " y"]),
    ("{{a}}{{b}}", ["{a}", "{b}"]), ("[@a]", ["<a>"]), ("x.[@a-1; @b_2,@c:d]", ["x.", "<a-1 b_2 c:d>"]),
    ("[@a]{{b}}", ["<a>", "{b}"]), ("{{{a}}}", ["{", "{a}", "}"]),
  ])
  func variablesAndCitationsAreFound(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test(arguments: [
    "{a}", "{{", "{{}}", "{{ }}", "{{a", "{{a}", "{{a b}}", "{{á}}", "[a]", "[@]", "[@a", "[@a; b]", "[@a @b]", "[ @a]",
    "[@a;]", "me@a.example",
  ])
  func anythingElseIsPlain(text: String) {
    #expect(pieces(text) == [text])
  }

  @Test func rangesAreThoseOfTheSlice() {
    let bytes = Array("ab{{c}}".utf8)[1...]
    #expect(InlineSyntax.pieces(of: bytes) == [.plain(1..<2), .variable(name: 4..<5, whole: 2..<7)])
  }

  @Test func textWithoutABraceOrABracketHoldsNone() {
    #expect(!InlineSyntax.isPossible(in: Array("a @b".utf8)[...]))
    #expect(InlineSyntax.isPossible(in: Array("a [".utf8)[...]))
  }
}
