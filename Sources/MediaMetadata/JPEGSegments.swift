/// The segments of a JPEG file (ITU T.81, annex B): a marker, a length and what it counts, in their order.
package struct JPEGSegments: Sequence {
  package struct Segment: Sendable {
    package let marker: UInt8
    /// What follows the length.
    package let content: Range<Int>
    /// From its marker on; of a scan its data too.
    package let whole: Range<Int>
  }

  package enum Marker {
    package static let (endOfImage, startOfScan, comment): (UInt8, UInt8, UInt8) = (0xD9, 0xDA, 0xFE)
    package static let applications: ClosedRange<UInt8> = 0xE0...0xEF
    static let restart: ClosedRange<UInt8> = 0xD0...0xD7
    static let standalone: ClosedRange<UInt8> = 0x00...0x01
  }

  private let bytes: [UInt8]

  /// nil for bytes that are no JPEG file.
  package init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    self.bytes = bytes
  }

  /// Whether the picture is all there.
  package var reachEnd: Bool { contains { $0.marker == Marker.endOfImage } }

  package func makeIterator() -> Iterator { Iterator(bytes: bytes) }

  /// Up to the end of the image, which is the last one: telephones write films and further pictures behind it. What is
  /// damaged ends it too.
  package struct Iterator: IteratorProtocol {
    private let bytes: [UInt8]
    private var index = 2

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    package mutating func next() -> Segment? {
      while index + 1 < bytes.count {
        let marker = bytes[index + 1]
        if bytes[index] != 0xFF || marker == 0xFF {
          // Some cameras fill up what lies between segments.
          index += 1
        } else if Marker.standalone.contains(marker) || Marker.restart.contains(marker) {
          index += 2
        } else {
          return marker == Marker.endOfImage ? end() : segment(marker)
        }
      }
      return nil
    }

    private mutating func end() -> Segment {
      defer { index = bytes.count }
      return Segment(marker: Marker.endOfImage, content: index + 2..<index + 2, whole: index..<index + 2)
    }

    /// - Returns: nil where the file ends within it.
    private mutating func segment(_ marker: UInt8) -> Segment? {
      let start = index
      index = bytes.count
      guard start + 4 <= bytes.count else { return nil }
      let end = start + 2 + bytes.bigEndian(start + 2, 2)
      guard end <= bytes.count, end >= start + 4 else { return nil }
      index = marker == Marker.startOfScan ? endOfScan(from: end) : end
      return Segment(marker: marker, content: start + 4..<end, whole: start..<index)
    }

    /// In the data of a scan 0xFF is followed by 0, or by the mark of a restart.
    private func endOfScan(from start: Int) -> Int {
      var index = start
      while index < bytes.count {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if bytes[index] == 0xFF, next != 0, !Marker.restart.contains(next) { break }
        index += 1
      }
      return index
    }
  }
}
