/// JPEG (ITU T.81, annex B): segments that begin with a marker and their length, and the data of scans between them.
enum JPEGMetadata {
  static func removed(from bytes: [UInt8]) -> MediaMetadata.Cleaned {
    var reader = Reader(bytes: bytes)
    reader.read()
    var output: [UInt8] = [0xFF, 0xD8]
    if let orientation = reader.orientation, orientation.value > 1 { output += segment(orientation) }
    return MediaMetadata.Cleaned(bytes: output + reader.kept, hadPlace: reader.hadPlace)
  }

  private static func segment(_ orientation: EXIFOrientation) -> [UInt8] {
    let content = EXIFDirectory.mark + orientation.tiff
    var segment: [UInt8] = [0xFF, Marker.app1]
    segment.appendBigEndian(content.count + 2, 2)
    return segment + content
  }

  private enum Marker {
    static let (app0, app1, app2, app14, app15): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0xE0, 0xE1, 0xE2, 0xEE, 0xEF)
    static let (endOfImage, startOfScan, comment): (UInt8, UInt8, UInt8) = (0xD9, 0xDA, 0xFE)
    static let restart: ClosedRange<UInt8> = 0xD0...0xD7
    static let standalone: ClosedRange<UInt8> = 0x00...0x01
  }

  private struct Reader {
    let bytes: [UInt8]
    private var index = 2
    /// Everything that stays behind the first marker.
    private(set) var kept: ArraySlice<UInt8> = []
    private(set) var orientation: EXIFOrientation?
    private(set) var hadPlace = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Up to the end of the image: telephones write films and further pictures behind it. What is damaged ends it too.
    mutating func read() {
      kept.reserveCapacity(bytes.count)
      while index + 1 < bytes.count {
        let marker = bytes[index + 1]
        if bytes[index] != 0xFF || marker == 0xFF {
          // Some cameras fill up what lies between segments.
          index += 1
        } else if Marker.standalone.contains(marker) || Marker.restart.contains(marker) {
          index += 2
        } else if marker == Marker.endOfImage {
          kept += [0xFF, marker]
          return
        } else if !readSegment(marker) {
          return
        }
      }
    }

    /// - Returns: false where the file ends within it.
    private mutating func readSegment(_ marker: UInt8) -> Bool {
      guard index + 4 <= bytes.count else { return false }
      let end = index + 2 + bytes.bigEndian(index + 2, 2)
      guard end <= bytes.count, end >= index + 4 else { return false }
      note(marker, bytes[index + 4..<end])
      if stays(marker, bytes[index + 4..<end]) { kept += bytes[index..<end] }
      index = end
      if marker == Marker.startOfScan { readScan() }
      return true
    }

    /// In the data of a scan 0xFF is followed by 0, or by the mark of a restart.
    private mutating func readScan() {
      let start = index
      while index < bytes.count {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if bytes[index] == 0xFF, next != 0, !Marker.restart.contains(next) { break }
        index += 1
      }
      kept += bytes[start..<index]
    }

    private mutating func note(_ marker: UInt8, _ content: ArraySlice<UInt8>) {
      guard marker == Marker.app1, let directory = EXIFDirectory(segment: content) else { return }
      orientation = orientation ?? directory.orientation
      hadPlace = hadPlace || directory.hasPlace
    }

    private func stays(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
      switch marker {
      case Marker.app0: content.starts(with: "JFIF\0".utf8)
      case Marker.app2: content.starts(with: "ICC_PROFILE\0".utf8)
      case Marker.app14: content.starts(with: "Adobe".utf8)
      case Marker.app0...Marker.app15, Marker.comment: false
      default: true
      }
    }
  }
}
