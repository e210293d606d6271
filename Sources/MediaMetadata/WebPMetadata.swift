/// WebP (RFC 9649, 2.3 to 2.7): a RIFF file of chunks, each padded to an even length.
enum WebPMetadata {
  private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
  /// In the first byte of VP8X: that there is EXIF data, and XMP.
  private static let (exifFlag, xmpFlag): (UInt8, UInt8) = (0x08, 0x04)

  static func removed(from bytes: [UInt8]) -> MediaMetadata.Cleaned {
    var output = Array(bytes[..<12])
    output.reserveCapacity(bytes.count)
    var flags: Int?
    var directory: EXIFDirectory?
    var index = 12
    while index + 8 <= bytes.count {
      let type = String(decoding: bytes[index..<index + 4], as: UTF8.self)
      let length = bytes.littleEndian(index + 4, 4)
      let end = min(index + 8 + length + length % 2, bytes.count)
      if type == "VP8X" { flags = output.count + 8 }
      if type == "EXIF", directory == nil { directory = self.directory(bytes[index + 8..<end]) }
      if kept.contains(type) { output += bytes[index..<end] }
      index = end
    }
    if let flags, flags < output.count { output[flags] &= ~(exifFlag | xmpFlag) }
    if let orientation = directory?.orientation, orientation.value > 1, let flags, flags < output.count {
      output[flags] |= exifFlag
      output += "EXIF".utf8
      output.appendLittleEndian(orientation.tiff.count, 4)
      output += orientation.tiff
    }
    return MediaMetadata.Cleaned(bytes: sized(output, like: bytes), hadPlace: directory?.hasPlace ?? false)
  }

  /// Some programs write the mark of JPEG before the data.
  private static func directory(_ data: ArraySlice<UInt8>) -> EXIFDirectory? {
    EXIFDirectory(segment: data) ?? EXIFDirectory(tiff: data)
  }

  /// A file that is cut off goes on saying so.
  private static func sized(_ output: [UInt8], like bytes: [UInt8]) -> [UInt8] {
    let missing = max(bytes.littleEndian(4, 4) + 8 - bytes.count, 0)
    var size: [UInt8] = []
    size.appendLittleEndian(output.count - 8 + missing, 4)
    return output[..<4] + size + output[8...]
  }
}
