internal import Markdown

/// Typographic quotation marks, dashes and ellipses for straight ones, by language.
public struct SmartPunctuation: Sendable {
  private let openDouble: [UInt8]
  private let closeDouble: [UInt8]
  private let openSingle: [UInt8]
  private let closeSingle: [UInt8]
  private static let apostrophe = Array("’".utf8)
  private static let enDash = Array("–".utf8)
  private static let emDash = Array("—".utf8)
  private static let ellipsis = Array("…".utf8)

  /// The marks that careful print in the language uses; those of English where it is not listed.
  public init(_ language: Language) {
    let marks: (String, String, String, String) =
      switch language.primary {
      case "de": ("„", "“", "‚", "‘")
      case "fr": ("«\u{202F}", "\u{202F}»", "“", "”")
      case "it", "pt", "ru": ("«", "»", "“", "”")
      default: ("“", "”", "‘", "’")
      }
    openDouble = Array(marks.0.utf8)
    closeDouble = Array(marks.1.utf8)
    openSingle = Array(marks.2.utf8)
    closeSingle = Array(marks.3.utf8)
  }

  /// What could change.
  static let marks = ByteSearch(UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."))

  /// Whether the text holds a character that could change.
  static func mayChange(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// What stands for the bytes at `index` and how many of them it takes; nil where they stay.
  /// - Parameter before: what stands for the character before (`TextMarks.standIn`), a space at the start of a block.
  func replacement(
    in text: ArraySlice<UInt8>, at index: Int, after before: UInt8
  ) -> (bytes: [UInt8], length: Int)? {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\""): return (Self.opens(after: before) ? openDouble : closeDouble, 1)
    case UInt8(ascii: "'"): return (single(in: text, at: index, after: before), 1)
    // A longer run than three stays: its later bytes come after one of their kind.
    case UInt8(ascii: "-") where before != byte:
      switch Self.run(of: byte, in: text, from: index) {
      case 2: return (Self.enDash, 2)
      case 3: return (Self.emDash, 3)
      default: return nil
      }
    case UInt8(ascii: ".") where before != byte:
      return Self.run(of: byte, in: text, from: index) == 3 ? (Self.ellipsis, 3) : nil
    default: return nil
    }
  }

  /// An apostrophe inside a word or before a shortened year ('90s), else a single quotation mark.
  private func single(in text: ArraySlice<UInt8>, at index: Int, after before: UInt8) -> [UInt8] {
    let next = index + 1 < text.endIndex ? text[index + 1] : 0x20
    if Self.isWord(before), Self.isWord(next) { return Self.apostrophe }
    guard Self.opens(after: before) else { return closeSingle }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) ? Self.apostrophe : openSingle
  }

  /// Letters and digits; bytes beyond ASCII are taken for letters.
  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte >= 0x80
  }

  /// A mark opens at the start, after a space, and after an opening bracket, a dash or another opening mark.
  private static func opens(after before: UInt8) -> Bool {
    switch before {
    case 0x00...0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private static func run(of byte: UInt8, in text: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.endIndex, text[end] == byte { end += 1 }
    return end - start
  }
}
