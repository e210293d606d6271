/// How a camera was held, by the EXIF data of a picture (CIPA DC-008, 4.6.4, tag 0x0112): 1 to 8.
package struct EXIFOrientation {
  let value: Int

  /// 5 to 8 turn the picture by a quarter.
  package var isOnItsSide: Bool { value >= 5 }

  /// - Parameter segment: the content of an APP1 segment, behind its length.
  /// - Returns: nil for another kind of segment, one without an orientation or one that is cut off.
  package static func read(_ segment: ArraySlice<UInt8>) -> EXIFOrientation? {
    EXIFDirectory(segment: segment)?.orientation
  }

  /// EXIF data that hold it and nothing else.
  var tiff: [UInt8] {
    // Byte order, the magic number, where the directory begins; one entry of one short number; no further directory.
    var tiff = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1]
    tiff.appendBigEndian(value, 2)
    return tiff + [0, 0, 0, 0, 0, 0]
  }
}
