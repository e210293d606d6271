/// What cameras write into the segments of a JPEG file: EXIF data, notes of the maker, comments, pictures in small.
enum JPEGMetadata {
  private typealias Marker = JPEGSegments.Marker
  /// Segments of programs: JFIF, EXIF and XMP, colours and further pictures, and how Adobe's programs store colours.
  private static let (app0, app1, app2, app14): (UInt8, UInt8, UInt8, UInt8) = (0xE0, 0xE1, 0xE2, 0xEE)

  static func removed(from bytes: [UInt8]) -> MediaMetadata.Cleaned {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var orientation: EXIFOrientation?
    var hadPlace = false
    guard let segments = JPEGSegments(bytes) else { return MediaMetadata.Cleaned(bytes: bytes) }
    for segment in segments {
      let content = bytes[segment.content]
      if segment.marker == app1, let directory = EXIFDirectory(segment: content) {
        orientation = orientation ?? directory.orientation
        hadPlace = hadPlace || directory.hasPlace
      }
      if stays(segment.marker, content) { kept += bytes[segment.whole] }
    }
    let start: [UInt8] = [0xFF, 0xD8]
    guard let orientation, orientation.value > 1 else {
      return MediaMetadata.Cleaned(bytes: start + kept, hadPlace: hadPlace)
    }
    return MediaMetadata.Cleaned(bytes: start + segment(orientation) + kept, hadPlace: hadPlace)
  }

  private static func segment(_ orientation: EXIFOrientation) -> [UInt8] {
    let content = EXIFDirectory.mark + orientation.tiff
    var segment: [UInt8] = [0xFF, app1]
    segment.appendBigEndian(content.count + 2, 2)
    return segment + content
  }

  private static func stays(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
    switch marker {
    case app0: content.starts(with: "JFIF\0".utf8)
    case app2: content.starts(with: "ICC_PROFILE\0".utf8)
    case app14: content.starts(with: "Adobe".utf8)
    case Marker.applications, Marker.comment: false
    default: true
    }
  }
}
