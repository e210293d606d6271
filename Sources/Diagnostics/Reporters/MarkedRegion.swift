/// Where a finding stands, as code hosts ask for it: a beginning and an end, whatever it is about. Columns are counted in
/// units of UTF-16.
struct MarkedRegion {
  let start, end: LineAndColumn

  init(_ place: Place) {
    let range = Self.shown(place)
    start = place.file.utf16Position(of: range.lowerBound)
    end = place.file.utf16Position(of: range.upperBound)
  }

  /// For a finding without a place.
  init() {
    start = LineAndColumn(line: 1, column: 1)
    end = start
  }

  /// The first line for a file as a whole; else without the line ends behind it, since a region that ends on the next line
  /// is shown only where that line is shown too.
  private static func shown(_ place: Place) -> Range<Int> {
    let bytes = place.file.bytes
    guard let range = place.range?.clamped(to: 0..<bytes.count) else { return place.file.lineRange(around: 0) }
    let text = bytes[range]
    let end = text.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return range.lowerBound..<(end.map { $0 + 1 } ?? range.lowerBound)
  }
}
