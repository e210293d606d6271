/// PNG (third edition, 5 and 11): chunks of length, type, data and checksum.
enum PNGMetadata {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Beside the critical ones, which begin with a capital: what the picture looks like and how it moves.
  private static let kept: Set<String> = [
    "acTL", "bKGD", "cHRM", "cICP", "cLLI", "fcTL", "fdAT", "gAMA", "hIST", "iCCP", "mDCV", "pHYs", "sBIT", "sPLT",
    "sRGB", "tRNS",
  ]

  static func removed(from bytes: [UInt8]) -> MediaMetadata.Cleaned {
    var output = signature
    output.reserveCapacity(bytes.count)
    var directory: EXIFDirectory?
    var index = signature.count
    while index + 8 <= bytes.count {
      let type = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
      let end = index + 12 + bytes.bigEndian(index, 4)
      let data = bytes[index + 8..<max(min(end - 4, bytes.count), index + 8)]
      if type == "eXIf", directory == nil {
        directory = EXIFDirectory(tiff: data)
        output += chunk(directory?.orientation)
      } else if kept.contains(type) || bytes[index + 4] & 0x20 == 0 {
        output += bytes[index..<min(end, bytes.count)]
      }
      if type == "IEND" { break }
      index = end
    }
    return MediaMetadata.Cleaned(bytes: output, hadPlace: directory?.hasPlace ?? false)
  }

  private static func chunk(_ orientation: EXIFOrientation?) -> [UInt8] {
    guard let orientation, orientation.value > 1 else { return [] }
    let content = Array("eXIf".utf8) + orientation.tiff
    var chunk: [UInt8] = []
    chunk.appendBigEndian(orientation.tiff.count, 4)
    chunk += content
    chunk.appendBigEndian(checksum(content), 4)
    return chunk
  }

  /// CRC-32 (ISO 3309), as annex D has it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var register: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
    }
    return Int(~register)
  }
}
