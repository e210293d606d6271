internal import Foundation
internal import MediaMetadata

/// Reads a picture's width and height from its first bytes, in CSS pixels.
enum ImageSize {
  static func read(_ bytes: [UInt8], fileExtension: String) -> (width: Int, height: Int)? {
    switch fileExtension {
    case "png": png(bytes)
    case "gif": gif(bytes)
    case "jpg", "jpeg": jpeg(bytes)
    case "webp": webp(bytes)
    case "svg": svg(bytes)
    default: nil
    }
  }

  /// PNG 1.2, 11.2.2: the IHDR chunk comes first.
  private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    return (bytes.bigEndian(16, 4), bytes.bigEndian(20, 4))
  }

  /// GIF89a, 18: the logical screen.
  private static func gif(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 10, bytes.starts(with: Array("GIF8".utf8)) else { return nil }
    return (bytes.littleEndian(6, 2), bytes.littleEndian(8, 2))
  }

  /// ITU T.81, B.2.2: the frame header behind any start-of-frame marker. Browsers turn a photograph as its EXIF data
  /// say, and with it exchange width and height.
  private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
    var isOnItsSide = false
    guard let segments = JPEGSegments(bytes) else { return nil }
    for segment in segments {
      let (start, marker) = (segment.content.lowerBound, segment.marker)
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker), segment.content.count >= 5 {
        let stored = (width: bytes.bigEndian(start + 3, 2), height: bytes.bigEndian(start + 1, 2))
        return isOnItsSide ? (stored.height, stored.width) : (stored.width, stored.height)
      }
      if marker == 0xE1, let orientation = EXIFOrientation.read(bytes[segment.content]) {
        isOnItsSide = orientation.isOnItsSide
      }
    }
    return nil
  }

  /// RFC 9649, 2.4 to 2.7: lossy, lossless and extended files.
  private static func webp(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 30, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return nil
    }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ": return (bytes.littleEndian(26, 2) & 0x3FFF, bytes.littleEndian(28, 2) & 0x3FFF)
    case "VP8L":
      let bits = bytes.littleEndian(21, 4)
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    case "VP8X": return (bytes.littleEndian(24, 3) + 1, bytes.littleEndian(27, 3) + 1)
    default: return nil
    }
  }

  /// The `width` and `height` of the root element, or else its `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> (Int, Int)? {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = text.range(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">") else {
      return nil
    }
    let tag = text[start.upperBound..<end]
    if let width = number(of: "width", in: tag), let height = number(of: "height", in: tag) { return (width, height) }
    guard let box = tag.firstMatch(of: /viewBox\s*=\s*["']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)/),
      let width = Double(box.1), let height = Double(box.2), width < 1e6, height < 1e6
    else { return nil }
    return (Int(width.rounded()), Int(height.rounded()))
  }

  private static func number(of name: String, in tag: Substring) -> Int? {
    for match in tag.matches(of: /\s(width|height)\s*=\s*["']([0-9.]+)(?:px)?["']/) where match.1 == name {
      return Double(match.2).flatMap { $0 < 1e6 ? Int($0.rounded()) : nil }
    }
    return nil
  }
}
