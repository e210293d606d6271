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
        let word = Array(bytes[..<Self.endOfWord(in: bytes[...], from: 0)])
        guard let first = word.first else { continue }
        firstBytes[Int(first)] = true
        forms[word, default: []].append(Form(bytes: bytes, term: index))
      }
    }
    self.forms = forms.mapValues { $0.sorted { ($0.bytes.count, $1.term) > ($1.bytes.count, $0.term) } }
    self.firstBytes = firstBytes
  }

  /// The term whose longest form begins at `index`, which must be the start of a word, and where the form ends.
  public func match(_ text: ArraySlice<UInt8>, at index: Int) -> (term: Int, end: Int)? {
    guard firstBytes[Int(Self.lowered(text[index], after: 0))] else { return nil }
    let end = Self.endOfWord(in: text, from: index)
    guard let candidates = forms[Self.lowered(text[index..<end])] else { return nil }
    for form in candidates {
      let formEnd = index + form.bytes.count
      guard formEnd <= text.endIndex, Self.endOfWord(in: text, from: formEnd) == formEnd,
        Self.lowered(text[index..<formEnd]) == form.bytes
      else { continue }
      return (form.term, formEnd)
    }
    return nil
  }

  /// - Parameter before: the character before, or what stands for it (`TextMarks.standIn`).
  static func beginsWord(_ byte: UInt8, after before: UInt8) -> Bool { isSeparator(before) && !isSeparator(byte) }

  private static func endOfWord(in text: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.endIndex, !isSeparator(text[end]), text[end] < 0x80 || !TextMarks.begins(in: text, at: end) {
      end += 1
    }
    return end
  }

  /// Not part of a word: ASCII that is neither a letter, a digit nor a hyphen.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), 0x80...:
      false
    default: true
    }
  }

  private static func lowered(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var before: UInt8 = 0
    return text.map { byte in
      defer { before = byte }
      return lowered(byte, after: before)
    }
  }

  /// Letters of ASCII and Latin-1 (U+00C0 to U+00DE, the multiplication sign apart) lower-cased, the others as they are.
  private static func lowered(_ byte: UInt8, after before: UInt8) -> UInt8 {
    let isCapital =
      before == 0xC3
      ? (0x80...0x9E).contains(byte) && byte != 0x97 : (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    return isCapital ? byte | 0x20 : byte
  }
}
