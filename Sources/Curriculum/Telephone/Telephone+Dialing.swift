extension Telephone {
  /// What people read beside a value that says what is dialled: digits, `*` and `#`, with `+` before a country's code,
  /// and commas where a telephone waits a while.
  /// - Throws: what is wrong with the value; also where the text names another number.
  init(shown written: String, dial: String, named key: String, for purpose: Purpose) throws(TelephoneFault) {
    let shown = Self.trimmed(written)
    let parts = try Self.dialParts(Self.trimmed(dial))
    let read = try? Telephone(shown, for: purpose)
    if purpose == .text, !parts.tail.isEmpty { throw .extensionInText(dial) }
    let dialed = Telephone(
      shown: shown, number: parts.number, tail: parts.tail, extension: read?.extension ?? parts.extension, for: purpose)
    // Of several numbers that are shown, one is dialled.
    let candidates = read.map { [$0] } ?? Self.numbers(in: shown, for: purpose)
    guard candidates.isEmpty || candidates.contains(where: dialed.isSameNumber) else {
      throw .differ(shown: shown, dialed: dialed.dialed, advice: "write the number that is shown, or leave \(key) out")
    }
    self = dialed
  }

  private typealias DialParts = (number: String, tail: String, extension: String?)

  private static func dialParts(_ dial: String) throws(TelephoneFault) -> DialParts {
    let known = "0123456789*#,"
    if dial.isEmpty { throw .empty }
    if let stranger = dial.dropFirst(dial.hasPrefix("+") ? 1 : 0).first(where: { !known.contains($0) }) {
      throw .dialCharacter(stranger, in: dial)
    }
    let number = dial.prefix { $0 != "," }
    let tail = dial.dropFirst(number.count)
    let groups = tail.split(separator: ",")
    guard !number.contains("+") || isInternational(number), lengths ~= number.count, tail.last != "," else {
      throw .dialed(dial)
    }
    let isExtension = groups.count == 1 && groups[0].allSatisfy(\.isWholeNumber)
    return (String(number), String(tail), isExtension ? String(groups[0]) : nil)
  }

  /// From the emergency numbers of some countries, two digits, to fifteen (E.164) behind a prefix of three.
  private static let lengths = 2...18

  private static func isInternational(_ number: Substring) -> Bool {
    let digits = number.dropFirst()
    guard digits.allSatisfy(\.isWholeNumber), !digits.hasPrefix("0") else { return false }
    return digits.hasPrefix("1") ? (try? Telephone(String(number))) != nil : 7...15 ~= digits.count
  }
}
