/// The first directory of EXIF data, a TIFF file in small (CIPA DC-008, 4.5 and 4.6).
struct EXIFDirectory {
  private(set) var orientation: EXIFOrientation?
  /// Whether it says where the picture was taken.
  private(set) var hasPlace = false

  /// What a segment or a chunk begins with whose rest is EXIF data.
  static let mark = Array("Exif\0\0".utf8)

  private static let (orientationTag, placeTag) = (0x0112, 0x8825)

  /// - Parameter segment: with the mark.
  init?(segment: ArraySlice<UInt8>) {
    guard segment.starts(with: Self.mark) else { return nil }
    self.init(tiff: segment.dropFirst(Self.mark.count))
  }

  /// - Returns: nil for what is no TIFF. Of a directory that is cut off the entries count that are there.
  init?(tiff slice: ArraySlice<UInt8>) {
    let tiff = Array(slice)
    let isLittle = tiff.starts(with: "II".utf8)
    guard isLittle || tiff.starts(with: "MM".utf8) else { return nil }
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start >= 0, start + count <= tiff.count else { return nil }
      return isLittle ? tiff.littleEndian(start, count) : tiff.bigEndian(start, count)
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return }
    for entry in 0..<count {
      let start = directory + 2 + entry * 12
      guard let tag = number(start, 2), let value = number(start + 8, 2) else { return }
      if tag == Self.placeTag { hasPlace = true }
      if tag == Self.orientationTag, orientation == nil, (1...8).contains(value) {
        orientation = EXIFOrientation(value: value)
      }
    }
  }
}
