public import Curriculum

/// Finds glossary terms in running text, whole words only, without regard to case.
public struct GlossaryMatcher: Sendable {
  /// A form of a term: its words, lower-cased, with single spaces.
  private struct Form {
    let bytes: [UInt8]
    /// Index into the curriculum's glossary.
    let term: Int
  }

  /// Forms by the first word's bytes; the longest form first.
  private let forms: [[UInt8]: [Form]]
  /// Whether some form begins with this byte (after lower-casing ASCII); most words fail here.
  private let firstBytes: [Bool]

  public var isEmpty: Bool { forms.isEmpty }

  public init(_ glossary: [GlossaryTerm], in language: Language) {
    var forms: [[UInt8]: [Form]] = [:]
    var firstBytes = [Bool](repeating: false, count: 256)
    for (index, term) in glossary.enumerated() {
      guard let entry = term.byLanguage[language] else { continue }
      for text in Set([entry.term] + entry.forms) {
        let bytes = Array(text.lowercased().utf8)
        let word = Array(bytes.prefix { !Self.isSeparator($0) })
        guard let first = word.first else { continue }
        firstBytes[Int(first)] = true
        forms[word, default: []].append(Form(bytes: bytes, term: index))
      }
    }
    self.forms = forms.mapValues { $0.sorted { ($0.bytes.count, $1.term) > ($1.bytes.count, $0.term) } }
    self.firstBytes = firstBytes
  }

  /// The term whose longest form begins at `index`, which must be the start of a word, and where the form ends.
  func match(_ text: ArraySlice<UInt8>, at index: Int) -> (term: Int, end: Int)? {
    guard firstBytes[Int(Self.lowered(text[index]))] else { return nil }
    var end = index
    while end < text.endIndex, !Self.isSeparator(text[end]) { end += 1 }
    guard let candidates = forms[text[index..<end].map(Self.lowered)] else { return nil }
    for form in candidates {
      let formEnd = index + form.bytes.count
      guard formEnd <= text.endIndex, formEnd == text.endIndex || Self.isSeparator(text[formEnd]),
        zip(text[index..<formEnd], form.bytes).allSatisfy({ Self.lowered($0) == $1 })
      else { continue }
      return (form.term, formEnd)
    }
    return nil
  }

  static func beginsWord(_ byte: UInt8, after before: UInt8) -> Bool { isSeparator(before) && !isSeparator(byte) }

  /// Not part of a word: ASCII that is neither a letter, a digit nor a hyphen.
  static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), 0x80...:
      false
    default: true
    }
  }

  /// ASCII letters lower-cased; accented capitals stay, so a term at the start of a sentence with one is passed over.
  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
