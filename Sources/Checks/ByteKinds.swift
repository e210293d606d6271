internal import Diagnostics
internal import Markdown

extension UInt8 {
  /// Of any script: what lies beyond ASCII is taken for one.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self >= 0x80 }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension ArraySlice<UInt8> {
  /// The byte at an index of the slice, 0 outside.
  func byte(_ index: Int) -> UInt8 { indices.contains(index) ? self[index] : 0 }

  /// At most so many bytes from the start, with no letter cut in two.
  func wholeLetters(atMost limit: Int) -> ArraySlice<UInt8> {
    guard count > limit else { return self }
    let end = indices.prefix(limit + 1).last { self[$0] & 0xC0 != 0x80 }
    return self[..<(end ?? startIndex)]
  }

  /// Where a piece stands, one after another.
  func ranges(of piece: StaticString) -> [Range<Int>] {
    let piece = UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount)
    let beginning = ByteSearch(piece[0])
    return withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var index = beginning.first(in: bytes, from: 0)
      while index < bytes.count {
        let isHere = bytes[index...].starts(with: piece)
        if isHere { found.append(startIndex + index..<startIndex + index + piece.count) }
        index = beginning.first(in: bytes, from: isHere ? index + piece.count : index + 1)
      }
      return found
    }
  }
}

/// Of places in the order in which they stand.
extension [Range<Int>] {
  /// The first that begins at an offset or behind it.
  /// - Complexity: O(log n), so that a text full of beginnings is not gone through to its end for each of them.
  func first(from offset: Int) -> Range<Int>? {
    let index = partitionPoint { $0.lowerBound >= offset }
    return index < count ? self[index] : nil
  }

  /// The last that begins before an offset.
  /// - Complexity: O(log n).
  func last(before offset: Int) -> Range<Int>? {
    let index = partitionPoint { $0.lowerBound >= offset }
    return index > 0 ? self[index - 1] : nil
  }
}
