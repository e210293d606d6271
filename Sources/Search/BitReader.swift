/// Reads what `BitWriter` wrote.
struct BitReader {
  struct Overrun: Error {}

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: `Overrun` past the last byte.
  mutating func bit() throws -> Int {
    guard position >> 3 < bytes.count else { throw Overrun() }
    defer { position += 1 }
    return Int(bytes[position >> 3] >> UInt8(7 - position & 7)) & 1
  }

  mutating func bits(_ count: Int) throws -> Int {
    var value = 0
    for _ in 0..<count { value = value << 1 | (try bit()) }
    return value
  }

  /// - Throws: `Overrun` also for a number of more than 32 bits.
  mutating func gamma() throws -> Int {
    var width = 0
    while try bit() == 0 {
      width += 1
      guard width < 32 else { throw Overrun() }
    }
    return try 1 << width | bits(width)
  }

  /// - Parameter parameter: 0...31.
  /// - Throws: `Overrun` also for a number that no index holds, of more than 32 bits.
  mutating func rice(_ parameter: Int) throws -> Int {
    var quotient = 0
    while try bit() == 1 { quotient += 1 }
    guard quotient <= Int(UInt32.max) >> parameter else { throw Overrun() }
    return try quotient << parameter | bits(parameter)
  }

  mutating func symbol(_ code: PrefixCode) throws -> Int {
    var first = 0
    var offset = 0
    var value = 0
    for length in 1...IndexFormat.codeLimit {
      value = value << 1 | (try bit())
      let count = code.counts[length]
      if value - first < count { return code.symbols[offset + value - first] }
      offset += count
      first = (first + count) << 1
    }
    throw Overrun()
  }

  mutating func align() { position = (position + 7) & ~7 }

  /// Whole bytes that are left.
  var remainder: Int { bytes.count - (position + 7) >> 3 }
}
