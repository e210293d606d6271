extension UInt8 {
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self >= 0x80 }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isWhite: Bool { isBlank || (0x0A...0x0D).contains(self) }
}

extension ArraySlice<UInt8> {
  /// The byte at an index of the slice, 0 outside.
  func byte(_ index: Int) -> UInt8 { indices.contains(index) ? self[index] : 0 }

  /// Where a piece stands, one after another.
  func ranges(of piece: StaticString) -> [Range<Int>] {
    let piece = UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount)
    var found: [Range<Int>] = []
    var index = startIndex
    while let start = self[index...].firstIndex(of: piece[0]) {
      let isHere = self[start...].starts(with: piece)
      if isHere { found.append(start..<start + piece.count) }
      index = isHere ? start + piece.count : start + 1
    }
    return found
  }

  /// Without blanks at its ends.
  var trimmingBlanks: ArraySlice<UInt8> {
    let rest = drop(while: \.isWhite)
    return rest[..<((rest.lastIndex { !$0.isWhite } ?? rest.startIndex - 1) + 1)]
  }
}
