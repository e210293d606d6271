/// A number in figures, with the marks by which languages group digits and set off decimals.
struct Figures {
  /// `1000` for `1,000`, `1.000` and `1 000`; `2.5` for `2,5`.
  let value: String
  /// Behind it.
  let end: Int

  /// - Parameter start: of its first digit.
  init(from start: Int, in bytes: [UInt8]) {
    var whole = Self.digits(from: start, in: bytes)
    var end = whole.endIndex
    var digits = Array(whole)
    var isGrouped = false
    // Three digits behind a mark are a group, unless they follow a nought: 0.125.
    while whole.count <= 3, digits.first != UInt8(ascii: "0"), let group = Self.group(behind: end, in: bytes) {
      digits += group
      whole = group
      end = group.endIndex
      isGrouped = true
    }
    var value = Self.withoutNoughts(digits)
    if !isGrouped, let decimals = Self.decimals(behind: end, in: bytes) {
      end = decimals.endIndex
      let shown = Self.withoutLastNoughts(decimals)
      if !shown.isEmpty { value += "." + shown }
    }
    self.value = value
    self.end = end
  }

  private static func digits(from start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[start...].prefix(while: \.isDigit)
  }

  private static func group(behind end: Int, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard end < bytes.count, [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: " ")].contains(bytes[end]) else {
      return nil
    }
    let group = digits(from: end + 1, in: bytes)
    return group.count == 3 ? group : nil
  }

  /// What stands behind a comma or a stop; nil where more of them follow, as in dates.
  private static func decimals(behind end: Int, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard end < bytes.count, isMark(bytes[end]) else { return nil }
    let decimals = digits(from: end + 1, in: bytes)
    let next = decimals.endIndex
    let goesOn = next + 1 < bytes.count && isMark(bytes[next]) && bytes[next + 1].isDigit
    return decimals.isEmpty || goesOn ? nil : decimals
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") }

  private static func withoutNoughts(_ digits: [UInt8]) -> String {
    let shown = digits.drop { $0 == UInt8(ascii: "0") }
    return shown.isEmpty ? "0" : String(decoding: shown, as: UTF8.self)
  }

  private static func withoutLastNoughts(_ digits: ArraySlice<UInt8>) -> String {
    let kept = digits.reversed().drop { $0 == UInt8(ascii: "0") }.reversed()
    return String(decoding: Array(kept), as: UTF8.self)
  }
}
