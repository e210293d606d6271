/// Base64 (RFC 4648 section 4) without padding.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Self.alphabet
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count * 4 + 2) / 3)
    var index = 0
    while index < bytes.count {
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      let group = Int(bytes[index]) << 16 | Int(second) << 8 | Int(third)
      result.append(alphabet[group >> 18])
      result.append(alphabet[group >> 12 & 63])
      if index + 1 < bytes.count { result.append(alphabet[group >> 6 & 63]) }
      if index + 2 < bytes.count { result.append(alphabet[group & 63]) }
      index += 3
    }
    return result
  }

  /// - Returns: nil for a character outside the alphabet or an impossible length.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 != 1 else { return nil }
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 3 / 4)
    var group = 0
    var bits = 0
    for character in text {
      let value = values[Int(character)]
      guard value < 64 else { return nil }
      group = (group << 6 | Int(value)) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: group >> bits))
      }
    }
    return result
  }
}
