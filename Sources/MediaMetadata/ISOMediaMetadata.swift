/// Films, sound and AVIF pictures (ISO/IEC 14496-12): boxes of length, type and content, some with boxes in them. Boxes
/// hold places in the file, so that what goes is emptied where it stands.
enum ISOMediaMetadata {
  static func removed(from bytes: [UInt8]) -> MediaMetadata.Cleaned {
    var cleaner = Cleaner(cleaned: MediaMetadata.Cleaned(bytes: bytes))
    cleaner.clean(0..<bytes.count, isInMovie: false, depth: 0)
    return cleaner.cleaned
  }

  private struct Cleaner {
    var cleaned: MediaMetadata.Cleaned

    private static let containers: Set<String> = ["moov", "trak", "mdia", "moof", "traf"]
    private static let emptied: Set<String> = ["udta", "uuid", "Xtra"]
    /// Deeper ones are none of a camera's.
    private static let deepest = 8

    mutating func clean(_ range: Range<Int>, isInMovie: Bool, depth: Int) {
      var index = range.lowerBound
      while index + 8 <= range.upperBound, let box = box(at: index, in: range) {
        switch box.type {
        case _ where Self.emptied.contains(box.type), "meta" where isInMovie: empty(box)
        case "meta": lookForItems(in: box)
        case "hdlr" where isInMovie: lookAtTrack(box)
        case _ where Self.containers.contains(box.type) && depth < Self.deepest:
          clean(box.content, isInMovie: true, depth: depth + 1)
        default: break
        }
        index = box.content.upperBound
      }
    }

    private struct Box {
      let type: String
      let start: Int
      let content: Range<Int>
    }

    private func box(at start: Int, in range: Range<Int>) -> Box? {
      let bytes = cleaned.bytes
      var length = bytes.bigEndian(start, 4)
      var header = 8
      if length == 1, start + 16 <= range.upperBound, bytes[start + 8] < 0x80 {
        length = bytes.bigEndian(start + 8, 8)
        header = 16
      }
      let end = length == 0 ? range.upperBound : min(length, range.upperBound - start) + start
      guard end >= start + header else { return nil }
      let type = String(decoding: bytes[start + 4..<start + 8], as: UTF8.self)
      return Box(type: type, start: start, content: start + header..<end)
    }

    private mutating func empty(_ box: Box) {
      // Android and iPhones write the place as text, ISO 6709: "+52.5200+013.4050/".
      if contains("\u{A9}xyz", in: box.content) || contains("loci", in: box.content) { cleaned.hadPlace = true }
      cleaned.bytes.replaceSubrange(box.start + 4..<box.start + 8, with: "free".utf8)
      cleaned.bytes.replaceSubrange(box.content, with: repeatElement(0, count: box.content.count))
    }

    /// EXIF data of an AVIF picture stand among the picture's own, at places that other boxes know.
    private mutating func lookForItems(in box: Box) {
      if contains("Exif", in: box.content) || contains("application/rdf+xml", in: box.content) {
        cleaned.remains = "the camera's data stand among those of the picture"
      }
    }

    /// A track beside picture and sound, in which cameras note where they are.
    private mutating func lookAtTrack(_ box: Box) {
      guard box.content.count >= 12 else { return }
      let kind = cleaned.bytes[box.content.lowerBound + 8..<box.content.lowerBound + 12]
      if kind.elementsEqual("meta".utf8) { cleaned.remains = "the film has a track of the camera's notes" }
    }

    private func contains(_ text: String, in range: Range<Int>) -> Bool {
      // The sign © is one byte there.
      let wanted = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      let bytes = cleaned.bytes[range]
      return bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }
  }
}
