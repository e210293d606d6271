internal import MediaMetadata

/// The segments of a JPEG file up to the data of its first scan (ITU T.81, B.1.1).
struct JPEGSegments {
  struct Segment {
    let marker: UInt8
    /// Its length in two bytes, and what follows; cut where the file is.
    let body: Range<Int>
  }

  private(set) var segments: [Segment] = []
  /// Where they end.
  private(set) var end = 2

  /// nil for bytes that are no JPEG file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    while end + 4 <= bytes.count, bytes[end] == 0xFF, bytes[end + 1] != 0xDA {
      // Any number of bytes 0xFF may stand before a marker.
      if bytes[end + 1] == 0xFF {
        end += 1
        continue
      }
      let next = end + 2 + bytes.bigEndian(end + 2, 2)
      segments.append(Segment(marker: bytes[end + 1], body: end + 2..<min(next, bytes.count)))
      end = next
    }
  }
}
