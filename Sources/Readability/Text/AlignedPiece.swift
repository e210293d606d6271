internal import Diagnostics
internal import PlacedYAML

/// Bytes of a value that stand side by side in its file too, or nowhere as they are.
struct AlignedPiece {
  let bytes: ArraySlice<UInt8>
  /// nil where they stand nowhere as they are: in the place of an escape, or of the end of a line.
  let start: Int?

  /// Walks a value and what is written for it side by side: blanks stand for blanks and ends of lines, and from the first
  /// escape on nothing is known but the whole.
  static func all(of text: String, in value: YAMLValue) -> [AlignedPiece] {
    let (bytes, file) = (Array(text.utf8), value.file.bytes)
    var pieces: [AlignedPiece] = []
    var (index, offset) = (0, beginning(of: value))
    while index < bytes.count {
      let start = index
      if isBlank(bytes[index]) {
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        while offset < file.count, isBlank(file[offset]) { offset += 1 }
        pieces.append(AlignedPiece(bytes: [0x20], start: nil))
        continue
      }
      let begin = offset
      while index < bytes.count, offset < file.count, bytes[index] == file[offset], !isBlank(bytes[index]) {
        index += 1
        offset += 1
      }
      guard index > start else {
        pieces.append(AlignedPiece(bytes: bytes[index...], start: nil))
        break
      }
      pieces.append(AlignedPiece(bytes: bytes[start..<index], start: begin))
    }
    return pieces
  }

  /// Where the text of a value begins, behind its quotation mark or the mark of a block.
  private static func beginning(of value: YAMLValue) -> Int {
    let file = value.file.bytes
    let start = value.file.offset(of: value.start)
    guard start < file.count else { return start }
    switch file[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return start + 1
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let end = file[start...].firstIndex(of: 0x0A) ?? file.count
      return file[end...].firstIndex { !isBlank($0) } ?? file.count
    default: return start
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
