import Testing

@testable import Search

@Suite struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    Tokenizer().words(in: text).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    ("Don’t stop", ["dont", "stop"]), ("DT's", ["dts"]), ("high-risk (12) steps", ["high", "risk", "12", "steps"]),
    ("¿Qué es la adicción?", ["que", "es", "la", "adiccion"]), ("MAÑANA naïve", ["manana", "naive"]),
    ("e\u{301}tude", ["etude"]), ("Straße Øre", ["strasse", "ore"]), ("Привет МИР", ["привет", "мир"]),
    ("soft\u{AD}hyphen", ["softhyphen"]),
    ("A.A. and D.T.s, O.D.", ["aa", "and", "dts", "od"]), ("call 9-8-8 or 9.1.1", ["call", "988", "or", "911"]),
    ("3.5, 1-2 and 1-800-662", ["3", "5", "1", "2", "and", "1", "800", "662"]),
    ("a.b.cd x.yz", ["ab", "cd", "x", "yz"]), ("ﬁnd ＡＡ", ["find", "aa"]), ("đói", ["doi"]),
    ("抑郁药 aa药", ["抑郁", "郁药", "aa", "药"]), ("한국어", ["한국", "국어"]), ("กิน", ["กิ", "ิน"]), ("a🙂b", ["a", "b"]), ("", []),
    ("--", []),
    ("abcdefghijklmnopqrstuvwxyzabcde x", ["abcdefghijklmnopqrstuvwxyzabcde", "x"]),
    ("abcdefghijklmnopqrstuvwxyzabcdef x", ["x"]),
  ])
  func wordsAreFolded(text: String, expected: [String]) {
    #expect(words(text) == expected)
    #expect(words(text + String(repeating: " ", count: 40)) == expected, "the fast path for ASCII agrees")
  }

  @Test func brokenTextIsNoWord() {
    let bytes: [UInt8] = [0x61, 0xC3, 0x62, 0xFF, 0xE2, 0x82, 0x63]
    var found: [[UInt8]] = []
    Tokenizer().words(in: bytes.span, 0..<bytes.count) { word, _ in found.append(word.bytes) }
    #expect(found == [[0x61], [0x62], [0x63]])
  }

  @Test func keysSortAsBytesDo() {
    let texts = ["a", "ab", "b", "abcdefghi", "abcdefgh", "é", "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopq"]
    let keys = texts.map { WordKey($0.utf8) }.sorted().map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(keys == texts.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(Set(texts.map { WordKey($0.utf8) }).count == texts.count)
  }
}
