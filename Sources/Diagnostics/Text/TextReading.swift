internal import Glibc

extension SourceFile {
  /// A file of text as people hand it in: UTF-8, or UTF-16 with a byte order mark, with any line ends. What is kept is
  /// UTF-8 without the mark, in lines that end in LF or CRLF, so that every place counts as an editor does.
  /// - Throws: `DiagnosticsError` where the bytes are no such text, with how to save them as one.
  public static func text(path: String, bytes: [UInt8]) throws(DiagnosticsError) -> SourceFile {
    let file = SourceFile(path: path, bytes: unixLines(try decoded(bytes, of: path)))
    if let fault = TextFault.find(in: file) { throw DiagnosticsError(fault) }
    return file
  }

  /// The same text as UTF-8 without a byte order mark; bytes that are not UTF-8 stay.
  private static func decoded(_ bytes: [UInt8], of path: String) throws(DiagnosticsError) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    guard let order = UTF16Text.Order(markOf: bytes) else { return bytes }
    guard let text = UTF16Text.decoded(bytes.dropFirst(2), order) else {
      throw DiagnosticsError(TextFault.damagedUTF16(SourceFile(path: path, bytes: bytes)))
    }
    return text
  }

  /// A CR alone ends a line, as it did on the Macs of old and does in some exports. Nothing changes its place.
  private static func unixLines(_ bytes: [UInt8]) -> [UInt8] {
    let hasReturn = bytes.withUnsafeBytes { $0.baseAddress.map { memchr($0, 0x0D, bytes.count) != nil } ?? false }
    guard hasReturn else { return bytes }
    var lines = bytes
    for index in lines.indices where lines[index] == 0x0D {
      if index + 1 == lines.count || lines[index + 1] != 0x0A { lines[index] = 0x0A }
    }
    return lines
  }
}

/// Text in units of two bytes, as "Unicode" in older editors and PowerShell's redirections write it.
enum UTF16Text {
  enum Order {
    case little, big

    /// nil without a byte order mark, and for that of UTF-32.
    init?(markOf bytes: [UInt8]) {
      if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return nil }
      if bytes.starts(with: [0xFF, 0xFE]) {
        self = .little
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        self = .big
      } else {
        return nil
      }
    }
  }

  /// As UTF-8; nil where a unit is cut in two or half of a pair stands alone.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ order: Order) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return order == .little ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// Whether bytes without a mark look like such text: every other one is nought, as in any language of Latin letters.
  static func seems(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(512)
    let evenNoughts = sample.enumerated().count { $0.offset.isMultiple(of: 2) && $0.element == 0 }
    let oddNoughts = sample.count { $0 == 0 } - evenNoughts
    let (more, fewer) = (max(evenNoughts, oddNoughts), min(evenNoughts, oddNoughts))
    return more * 3 >= sample.count && fewer * 10 <= more && more > 1
  }
}
