/// A folded word of up to 31 bytes, held in four big-endian integers so that integer order is byte order.
/// The last byte is the word's length.
struct WordKey: Sendable, Hashable {
  static let capacity = 31

  private(set) var parts: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Bytes. A word that is being read may run past the capacity; the count then stays above it.
  @inline(__always)
  var count: Int { Int(truncatingIfNeeded: parts.3 & 255) }

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// The word of `count` ASCII letters and digits, at most 31, at `start`; 32 bytes from there are readable.
  @inline(__always)
  init(asciiIn bytes: RawSpan, at start: Int, count: Int) {
    parts.0 = Self.lowerCased(bytes, start, count)
    if count > 8 { parts.1 = Self.lowerCased(bytes, start &+ 8, count &- 8) }
    if count > 16 { parts.2 = Self.lowerCased(bytes, start &+ 16, count &- 16) }
    if count > 24 { parts.3 = Self.lowerCased(bytes, start &+ 24, count &- 24) }
    parts.3 |= UInt64(count)
  }

  /// Eight bytes of which the first `count` are wanted. The bit 0x20 is set in digits anyway.
  @inline(__always)
  private static func lowerCased(_ bytes: RawSpan, _ offset: Int, _ count: Int) -> UInt64 {
    let eight = UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    let mask = count >= 8 ? UInt64.max : ~(UInt64.max &>> UInt64(8 &* count))
    return (eight | 0x2020_2020_2020_2020) & mask
  }

  var fits: Bool { count <= Self.capacity }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let shifted = UInt64(byte) &<< UInt64(56 &- 8 &* (count & 7))
    switch count {
    case ..<8: parts.0 |= shifted
    case ..<16: parts.1 |= shifted
    case ..<24: parts.2 |= shifted
    case ..<31: parts.3 |= shifted
    case 32...: return
    default: break
    }
    parts.3 &+= 1
  }

  var bytes: [UInt8] { (0..<min(count, Self.capacity)).map { self[$0] } }

  /// In UTF-16, as readers count them.
  var letters: [UInt16] { Array(String(decoding: bytes, as: UTF8.self).utf16) }

  subscript(index: Int) -> UInt8 {
    let part =
      switch index >> 3 {
      case 0: parts.0
      case 1: parts.1
      case 2: parts.2
      default: parts.3
      }
    return UInt8(truncatingIfNeeded: part >> UInt64(56 - 8 * (index & 7)))
  }

  /// Both halves of a product, as in Wang Yi's wyhash: the low bits, which choose a place in a table, depend on every
  /// byte, though those of short words stand in the high bits alone.
  @inline(__always)
  var hash: UInt64 {
    var value = parts.0 ^ (parts.1 &* 0x9E37_79B9_7F4A_7C15)
    if count > 16 { value ^= (parts.2 ^ (parts.3 &* 0xC4CE_B9FE_1A85_EC53)) &* 0x9E37_79B9_7F4A_7C15 }
    let product = value.multipliedFullWidth(by: 0xFF51_AFD7_ED55_8CCD)
    return product.high ^ product.low
  }

  @inline(__always)
  static func == (one: WordKey, other: WordKey) -> Bool {
    one.parts.0 == other.parts.0 && one.parts.1 == other.parts.1 && one.parts.2 == other.parts.2
      && one.parts.3 == other.parts.3
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension WordKey: Comparable {
  static func < (one: WordKey, other: WordKey) -> Bool {
    if one.parts.0 != other.parts.0 { return one.parts.0 < other.parts.0 }
    if one.parts.1 != other.parts.1 { return one.parts.1 < other.parts.1 }
    if one.parts.2 != other.parts.2 { return one.parts.2 < other.parts.2 }
    return one.parts.3 < other.parts.3
  }
}
