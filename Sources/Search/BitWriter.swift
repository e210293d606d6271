/// Packs bits into bytes, high bits first. `bytes` is whole after `align`.
struct BitWriter: Sendable {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Appends the low `count` bits of `value`; `count` is at most 32.
  @inline(__always)
  mutating func append(_ value: Int, bits count: Int) {
    pending = pending &<< UInt64(count) | UInt64(truncatingIfNeeded: value)
    pendingCount &+= count
    if pendingCount >= 32 { flush() }
  }

  private mutating func flush() {
    while pendingCount >= 8 {
      pendingCount &-= 8
      bytes.append(UInt8(truncatingIfNeeded: pending &>> UInt64(pendingCount)))
    }
  }

  /// Elias gamma: as many zeros as the number, which is at least 1, has bits after the first; then the number.
  mutating func appendGamma(_ value: Int) {
    let width = Int.bitWidth - value.leadingZeroBitCount
    append(0, bits: width - 1)
    append(value, bits: width)
  }

  /// Rice: the quotient by 2^parameter in ones, a zero, the remainder.
  @inline(__always)
  mutating func appendRice(_ value: Int, parameter: Int) {
    var quotient = value &>> parameter
    while quotient >= 24 {
      append(0xFF_FFFF, bits: 24)
      quotient &-= 24
    }
    append((1 &<< (quotient &+ 1)) &- 2, bits: quotient &+ 1)
    append(value & ((1 &<< parameter) &- 1), bits: parameter)
  }

  /// Zeros up to the next byte.
  mutating func align() {
    flush()
    if pendingCount > 0 { append(0, bits: 8 - pendingCount) }
    flush()
  }
}
