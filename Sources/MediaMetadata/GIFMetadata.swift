/// GIF89a: a screen, then pictures and extensions, whose data stand in blocks of at most 255 bytes.
enum GIFMetadata {
  private enum Label {
    static let (picture, extensionMark, trailer): (UInt8, UInt8, UInt8) = (0x2C, 0x21, 0x3B)
    static let (application, comment): (UInt8, UInt8) = (0xFF, 0xFE)
  }

  /// Extensions of programs that say how the picture moves and what its colours are.
  private static let kept = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

  static func removed(from bytes: [UInt8]) -> MediaMetadata.Cleaned {
    guard bytes.count >= 13 else { return MediaMetadata.Cleaned(bytes: bytes) }
    var index = 13 + tableLength(bytes[10])
    var output = Array(bytes.prefix(index))
    output.reserveCapacity(bytes.count)
    while index < bytes.count {
      let end = self.end(of: index, in: bytes)
      if stays(index, in: bytes) { output += bytes[index..<end] }
      if bytes[index] == Label.trailer { break }
      index = end
    }
    return MediaMetadata.Cleaned(bytes: output)
  }

  /// Where what begins at an index ends; the end of the file for what is damaged or the last.
  private static func end(of index: Int, in bytes: [UInt8]) -> Int {
    switch bytes[index] {
    case Label.picture where index + 10 < bytes.count:
      return endOfBlocks(from: index + 10 + tableLength(bytes[index + 9]) + 1, in: bytes)
    case Label.extensionMark: return endOfBlocks(from: index + 2, in: bytes)
    case Label.trailer: return index + 1
    default: return bytes.count
    }
  }

  private static func endOfBlocks(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count, bytes[index] > 0 { index += 1 + Int(bytes[index]) }
    return min(index + 1, bytes.count)
  }

  private static func stays(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[index] == Label.extensionMark, index + 1 < bytes.count else { return true }
    switch bytes[index + 1] {
    case Label.comment: return false
    case Label.application: return kept.contains { bytes.dropFirst(index + 3).starts(with: $0.utf8) }
    default: return true
    }
  }

  /// Of a table of colours, by the byte that describes it.
  private static func tableLength(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 0x07) + 1) }
}
