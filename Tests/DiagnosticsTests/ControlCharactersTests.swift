import TestSupport
import Testing

@testable import Diagnostics

@Suite struct ControlCharactersTests {
  private func found(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { ControlCharacters.all(in: $0).map(\.name) }
  }

  @Test func onlyControlCharactersAreFound() {
    #expect(found("a\tb\nc\r\n ¡¿Ñ é &#7; … \u{FFFD} \u{A0} 🙂 \u{FF21}") == [])
    #expect(
      found("\u{0}\u{7}\u{1B}\u{7F}\u{80}\u{9F}\u{FFFE}\u{FFFF}") == [
        "U+0000", "U+0007", "U+001B", "U+007F", "U+0080", "U+009F", "U+FFFE", "U+FFFF",
      ])
  }

  /// They are looked for many bytes at a time, and one by one at the end.
  @Test(arguments: ["\u{7}", "\u{9B}", "\u{FFFF}", "&#7;", "&#x9b;", "&#0000007;"])
  func theyAreFoundAtEveryPlace(character: String) {
    for before in 0..<70 {
      let text = String(repeating: "x", count: before) + character + String(repeating: "y", count: 70 - before)
      let blanked = ControlCharacters.blanked(Array(text.utf8))
      #expect(blanked.found.map(\.range) == [before..<before + character.utf8.count])
      #expect(
        blanked.text == Array(text.replacing(character, with: String(repeating: " ", count: character.utf8.count)).utf8)
      )
    }
  }

  @Test(arguments: [
    "&#7", "&#;", "&#x;", "&#9;", "&#10;", "&#32;", "&#65;", "&#0;", "&#00000007;", "&# 7;", "&#99999999999;", "&",
  ])
  func otherReferencesStay(text: String) {
    #expect(ControlCharacters.blanked(Array(text.utf8)).found == [])
  }

  @Test func aFileIsToldOnceAndItsPlacesStay() throws {
    let (file, findings) = try SourceFile.markdown(path: "a.md", bytes: Array("one\ntwo\u{7} &#x1b; three\n".utf8))
    #expect(file.text(in: 0..<file.bytes.count) == "one\ntwo         three\n")
    #expect(
      report(findings) == """
        a.md:2:4: warning: a control character (U+0007) stands here, and 1 more in this file, and is left out [control-character]
         2 | two         three
           |    ^
          help: delete it, or put in its place the character that is meant

        """)
  }
}
