/// How a camera was held, by the EXIF data of a JPEG file (CIPA DC-008, 4.6.4, tag 0x0112): 1 to 8.
struct EXIFOrientation {
  let value: Int

  /// 5 to 8 turn the picture by a quarter.
  var isOnItsSide: Bool { value >= 5 }

  /// - Parameter segment: the content of an APP1 segment, behind its length.
  /// - Returns: nil for another kind of segment, one without an orientation or one that is cut off.
  static func read(_ segment: ArraySlice<UInt8>) -> EXIFOrientation? {
    guard segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
    let tiff = Array(segment.dropFirst(6))
    let isLittle = tiff.starts(with: Array("II".utf8))
    guard isLittle || tiff.starts(with: Array("MM".utf8)) else { return nil }
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start >= 0, start + count <= tiff.count else { return nil }
      return isLittle ? tiff.littleEndian(start, count) : tiff.bigEndian(start, count)
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for entry in 0..<count {
      let start = directory + 2 + entry * 12
      guard let tag = number(start, 2) else { return nil }
      guard tag == 0x0112 else { continue }
      return number(start + 8, 2).flatMap { (1...8).contains($0) ? EXIFOrientation(value: $0) : nil }
    }
    return nil
  }
}
