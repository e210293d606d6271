/// A set of bytes, and a fast search for the first of them: hot loops ask it about every byte of every file.
struct ByteClass {
  /// For each byte "1" if it belongs to the set, "0" if not. A literal costs nothing to set up.
  private let table: StaticString

  /// What may begin or end a construct, and line ends: ``!&)*:<>@[\]_`w|~``.
  static var marks: ByteClass {
    ByteClass(
      table: """
        0000000000100100000000000000000001000010011000000000000000101010\
        1000000000000000000000000001110110000000000000000000000100001010\
        0000000000000000000000000000000000000000000000000000000000000000\
        0000000000000000000000000000000000000000000000000000000000000000
        """)
  }

  /// Where the first byte of the set is at or after `start`; the end if there is none.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let table = table.utf8Start
    var index = start
    while index + 4 <= bytes.count {
      let four =
        table[Int(bytes[index])] | table[Int(bytes[index + 1])] | table[Int(bytes[index + 2])]
        | table[Int(bytes[index + 3])]
      if four & 1 == 1 { break }
      index += 4
    }
    while index < bytes.count, table[Int(bytes[index])] & 1 == 0 { index += 1 }
    return index
  }
}
