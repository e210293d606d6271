/// Where the lines of a file begin, and how many Unicode scalars stand before every so many bytes: however long a line is,
/// a column in it is found by counting through one block.
struct LineTable: Sendable {
  /// The offsets of the first bytes of all lines; a file without a byte has one line.
  let starts: [Int]
  /// For each block of bytes, the scalars that begin before it.
  private let scalarsBeforeBlocks: [Int]
  /// Those of them that UTF-16 writes in two units.
  private let pairsBeforeBlocks: [Int]

  private static let blockSize = 256

  init(_ bytes: [UInt8]) {
    var starts = [0]
    var blocks: [Int] = []
    var pairBlocks: [Int] = []
    var (scalars, pairs) = (0, 0)
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.blockSize == 0 {
        blocks.append(scalars)
        pairBlocks.append(pairs)
      }
      if Self.beginsScalar(byte) { scalars += 1 }
      if Self.beginsPair(byte) { pairs += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }
    blocks.append(scalars)
    pairBlocks.append(pairs)
    self.starts = starts
    scalarsBeforeBlocks = blocks
    pairsBeforeBlocks = pairBlocks
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// Whether it begins a scalar above U+FFFF, such as most emoji.
  private static func beginsPair(_ byte: UInt8) -> Bool { byte >= 0xF0 }

  /// The 0-based number of the line that holds the byte at `offset`.
  func line(of offset: Int) -> Int { starts.partitionPoint { $0 > offset } - 1 }

  /// The offset of the line feed that ends the line with its first byte at `start`, or the end of the file.
  func end(ofLineAt start: Int, in bytes: [UInt8]) -> Int {
    let next = line(of: start) + 1
    return next < starts.count ? starts[next] - 1 : bytes.count
  }

  /// How many scalars begin in the bytes before `offset`, which is at most the number of bytes.
  func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    count(before: offset, in: bytes, scalarsBeforeBlocks, Self.beginsScalar)
  }

  /// How many of them UTF-16 writes in two units.
  func pairs(before offset: Int, in bytes: [UInt8]) -> Int {
    count(before: offset, in: bytes, pairsBeforeBlocks, Self.beginsPair)
  }

  private func count(
    before offset: Int, in bytes: [UInt8], _ countsBeforeBlocks: [Int], _ counts: (UInt8) -> Bool
  ) -> Int {
    // The count of all stands behind the last block, which need not be full.
    let block = min(offset / Self.blockSize, countsBeforeBlocks.count - 2)
    guard block >= 0 else { return 0 }
    return countsBeforeBlocks[block] + bytes[block * Self.blockSize..<offset].count(where: counts)
  }

  /// The offset at which the scalar of a 0-based number begins, or the end of the file.
  func offset(ofScalar number: Int, in bytes: [UInt8]) -> Int {
    let block = max(scalarsBeforeBlocks.partitionPoint { $0 > number } - 1, 0)
    var offset = min(block * Self.blockSize, bytes.count)
    var scalars = scalarsBeforeBlocks[block]
    while offset < bytes.count, scalars < number || !Self.beginsScalar(bytes[offset]) {
      if Self.beginsScalar(bytes[offset]) { scalars += 1 }
      offset += 1
    }
    return offset
  }
}
