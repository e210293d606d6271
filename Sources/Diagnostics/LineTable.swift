/// Where the lines of a file begin, and how many Unicode scalars stand before every so many bytes: however long a line is,
/// a column in it is found by counting through one block.
struct LineTable: Sendable {
  /// The offsets of the first bytes of all lines; a file without a byte has one line.
  let starts: [Int]
  /// For each block of bytes, the scalars that begin before it.
  private let scalarsBeforeBlocks: [Int]

  private static let blockSize = 256

  init(_ bytes: [UInt8]) {
    var starts = [0]
    var blocks: [Int] = []
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.blockSize == 0 { blocks.append(scalars) }
      if Self.beginsScalar(byte) { scalars += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }
    blocks.append(scalars)
    self.starts = starts
    scalarsBeforeBlocks = blocks
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The 0-based number of the line that holds the byte at `offset`.
  func line(of offset: Int) -> Int { starts.partitionPoint { $0 > offset } - 1 }

  /// The offset of the line feed that ends the line with its first byte at `start`, or the end of the file.
  func end(ofLineAt start: Int, in bytes: [UInt8]) -> Int {
    let next = line(of: start) + 1
    return next < starts.count ? starts[next] - 1 : bytes.count
  }

  /// How many scalars begin in the bytes before `offset`, which is at most the number of bytes.
  func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    // The count of all stands behind the last block, which need not be full.
    let block = min(offset / Self.blockSize, scalarsBeforeBlocks.count - 2)
    guard block >= 0 else { return 0 }
    return scalarsBeforeBlocks[block] + bytes[block * Self.blockSize..<offset].count(where: Self.beginsScalar)
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
