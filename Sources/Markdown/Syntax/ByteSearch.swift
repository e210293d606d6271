/// Finds the first of up to four bytes, sixteen at a time: most text holds none of them.
public struct ByteSearch: Sendable {
  private let one, two, three, four: SIMD16<UInt8>

  @inline(__always)
  public init(_ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8) {
    self.one = SIMD16(repeating: one)
    self.two = SIMD16(repeating: two)
    self.three = SIMD16(repeating: three)
    self.four = SIMD16(repeating: four)
  }

  @inline(__always)
  public init(_ one: UInt8, _ two: UInt8? = nil) {
    self.init(one, two ?? one, one, one)
  }

  /// Where the first of the bytes is at or after `start`; the end if there is none.
  public func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 16 <= bytes.count {
      let text = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      if any(matches(text)) { break }
      index += 16
    }
    while index < bytes.count, !isOne(bytes[index]) { index += 1 }
    return index
  }

  /// The index of the first of the bytes in a text.
  public func first(in text: ArraySlice<UInt8>) -> Int? {
    let index = text.startIndex + text.withUnsafeBufferPointer { first(in: $0, from: 0) }
    return index < text.endIndex ? index : nil
  }

  /// Whether one of the bytes stands in a text.
  public func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { first(in: $0, from: 0) < $0.count }
  }

  /// Whether one of the bytes stands in a text.
  public func isFound(in text: ArraySlice<UInt8>) -> Bool { first(in: text) != nil }

  @inline(__always)
  private func isOne(_ byte: UInt8) -> Bool {
    byte == one[0] || byte == two[0] || byte == three[0] || byte == four[0]
  }

  @inline(__always)
  private func matches(_ text: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (text .== one) .| (text .== two) .| (text .== three) .| (text .== four)
  }
}
