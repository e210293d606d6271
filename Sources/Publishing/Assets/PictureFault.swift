internal import MediaMetadata

/// What keeps a picture from being seen, as far as its bytes tell without decoding it.
enum PictureFault: Sendable, Equatable {
  /// The bytes are not of the format that the file's name says.
  case otherFormat
  /// The file ends before the picture does.
  case cutShort
  /// An SVG of which nothing can be published.
  case unreadable(MediaMetadata.LeftOut)

  /// - Parameter fileExtension: in lower case. A file that is no picture has no fault.
  static func find(in bytes: [UInt8], fileExtension: String) -> PictureFault? {
    switch fileExtension {
    case "png": png(bytes)
    case "gif": bytes.starts(with: Array("GIF8".utf8)) ? nil : .otherFormat
    case "jpg", "jpeg": jpeg(bytes)
    case "webp": webp(bytes)
    default: nil
    }
  }

  /// PNG 1.2, 5.2 and 5.3: a signature, then chunks of length, type, data and checksum, IEND the last.
  private static func png(_ bytes: [UInt8]) -> PictureFault? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return .otherFormat }
    var index = 8
    while index + 12 <= bytes.count {
      if bytes[index + 4..<index + 8].elementsEqual("IEND".utf8) { return nil }
      index += 12 + bytes.bigEndian(index, 4)
    }
    return .cutShort
  }

  private static func jpeg(_ bytes: [UInt8]) -> PictureFault? {
    guard let segments = JPEGSegments(bytes) else { return .otherFormat }
    return segments.reachEnd ? nil : .cutShort
  }

  /// RFC 9649, 2.4: the header says how long the rest is.
  private static func webp(_ bytes: [UInt8]) -> PictureFault? {
    guard bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return .otherFormat
    }
    return bytes.littleEndian(4, 4) + 8 > bytes.count ? .cutShort : nil
  }
}
