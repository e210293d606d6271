/// Why the bytes of a file are no text, in words for whoever saved it.
enum TextFault {
  private static let remedy =
    "open it in the program that you write it in, choose 'Save as…' and 'Encoding: UTF-8' (not ANSI, not Unicode), "
    + "and save it again"

  /// - Parameter file: without a byte order mark, and with its line ends as we read them.
  static func find(in file: SourceFile) -> Diagnostic? {
    if let format = ForeignFormat(of: file.bytes) { return told(format, in: file) }
    if UTF16Text.seems(file.bytes) || UTF32Mark.begins(file.bytes) {
      return .error(
        GeneralRule.encoding, "this file is saved as UTF-16 or UTF-32, two or four bytes a letter, and not as UTF-8",
        hint: remedy, at: Place(file))
    }
    return firstBadBytes(in: file.bytes).map { told($0, in: file) }
  }

  static func damagedUTF16(_ file: SourceFile) -> Diagnostic {
    .error(
      GeneralRule.encoding,
      "this file is saved as UTF-16 and is damaged or cut short, so its text cannot be read whole",
      hint: "take it from where it came once more; then " + remedy, at: Place(file))
  }

  private static func firstBadBytes(in bytes: [UInt8]) -> Range<Int>? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets
    }
  }

  private static func told(_ bad: Range<Int>, in file: SourceFile) -> Diagnostic {
    let byte = file.bytes[bad.lowerBound]
    let name = "0x" + String(byte, radix: 16, uppercase: true)
    let meaning =
      Windows1252.name(of: byte).map { "byte \(name), \($0) in Windows-1252, which older programs write" }
      ?? "byte \(name), which no text has"
    return .error(
      GeneralRule.encoding, "this file is not saved as UTF-8: here stands \(meaning)", hint: remedy,
      at: Place(file, bad.lowerBound..<bad.lowerBound + 1))
  }

  private static func told(_ format: ForeignFormat, in file: SourceFile) -> Diagnostic {
    .error(
      GeneralRule.encoding, "this is \(format.rawValue) under another name, and no text",
      hint: "give it back the ending that it had; to make a page of it, copy its text into a new file that ends in .md",
      at: Place(file))
  }
}

enum UTF32Mark {
  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
  }
}

/// Files of other programs that people rename in the hope that this changes what they are.
enum ForeignFormat: String, CaseIterable {
  case zip = "a Word file or another packed one"
  case oldOffice = "an old Word, Excel or PowerPoint file"
  case pdf = "a PDF file"
  case richText = "a rich text file (RTF)"

  init?(of bytes: [UInt8]) {
    guard let format = Self.allCases.first(where: { bytes.starts(with: $0.beginning) }) else { return nil }
    self = format
  }

  private var beginning: [UInt8] {
    switch self {
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .oldOffice: [0xD0, 0xCF, 0x11, 0xE0]
    case .pdf: Array("%PDF-".utf8)
    case .richText: Array("{\\rtf".utf8)
    }
  }
}
