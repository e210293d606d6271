/// Reads one number as people write it, sign by sign: what is not known is told, never left out, so that no form becomes
/// another number.
struct TelephoneReader {
  /// Without spaces around it.
  private let text: String
  private let purpose: Telephone.Purpose
  private let scalars: [Unicode.Scalar]
  private var position = 0

  private var digits = ""
  private var hasPlus = false
  /// Letters as they are written, where there are any.
  private var letters = ""
  private var openBrackets = 0
  /// Whether a space stands before the next sign.
  private var isAfterSpace = false

  /// - Parameter text: a number without its extension.
  init(_ text: String, for purpose: Telephone.Purpose) {
    self.text = text
    self.purpose = purpose
    scalars = Array(text.unicodeScalars)
  }

  /// The digits, with `+` where it is written.
  mutating func number() throws(TelephoneFault) -> String {
    while position < scalars.count {
      if isComplete, try readRemark() { break }
      try readSign()
    }
    guard openBrackets == 0 else { throw .brackets(text) }
    if !letters.isEmpty, nationalCount != 10 { throw .letters(digits, in: text) }
    if hasPlus { return try international() }
    return try national()
  }

  // MARK: - Signs

  private mutating func readSign() throws(TelephoneFault) {
    let scalar = scalars[position]
    let isSpace = scalar.properties.isWhitespace
    switch scalar {
    case "0"..."9": digits.unicodeScalars.append(scalar)
    case "+":
      guard digits.isEmpty, !hasPlus else { throw .plusInside(text) }
      hasPlus = true
    case "(":
      guard openBrackets == 0 else { throw .brackets(text) }
      if hasPlus, isTrunkZero { throw .trunkZero(text) }
      openBrackets = 1
    case ")":
      guard openBrackets == 1 else { throw .brackets(text) }
      openBrackets = 0
    case _ where Keypad.digit(of: scalar) != nil: return try readWord()
    case _ where isSpace || !digits.isEmpty && Self.marks.contains(scalar): break
    default: throw .stranger(String(scalar), in: text)
    }
    isAfterSpace = isSpace
    position += 1
  }

  /// What stands between groups of digits: hyphens and dashes of every length, points, slashes.
  private static let marks: Set<Unicode.Scalar> = [
    "-", ".", "/", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{B7}",
  ]

  private var isTrunkZero: Bool {
    let inside = scalars[(position + 1)...].prefix { $0 != ")" }
    return inside.count < scalars.count - position - 1 && inside.contains("0")
      && inside.allSatisfy { $0 == "0" || $0.properties.isWhitespace }
  }

  /// Letters of the keypad, and what follows them without a gap.
  private mutating func readWord() throws(TelephoneFault) {
    let word = scalars[position...].prefix { $0.properties.isAlphabetic }
    guard mayHold(letters: word.count), word.allSatisfy({ Keypad.digit(of: $0) != nil }) else {
      throw .stranger(String(String.UnicodeScalarView(word)), in: text)
    }
    letters.unicodeScalars.append(contentsOf: word)
    digits += word.compactMap(Keypad.digit).joined()
    position += word.count
    isAfterSpace = false
  }

  /// Letters stand in numbers of the North American plan, behind the area code. A word behind seven digits is a remark
  /// on a number without its area code, and one behind a space may be a remark on any shorter one ("911 for help" has
  /// ten signs too), unless something shows that it is dialled: a 1 at the start, or an area code that is free to call.
  /// Nor is a single letter between digits a word that somebody dials.
  private func mayHold(letters count: Int) -> Bool {
    guard !hasPlus || digits.hasPrefix("1"), nationalCount >= 3, !letters.isEmpty || nationalCount < 7 else {
      return false
    }
    let areaCode = digits.suffix(nationalCount).prefix(3)
    if Telephone.isServiceCode(areaCode) { return false }
    if digits.hasPrefix("1") || Self.tollFree.contains(String(areaCode)) { return true }
    return !isAfterSpace && count > 1
  }

  private static let tollFree: Set<String> = ["800", "833", "844", "855", "866", "877", "888"]

  // MARK: - What may follow a whole number

  /// Digits behind the 1 of the North American plan.
  private var nationalCount: Int { digits.utf8.count - (digits.hasPrefix("1") ? 1 : 0) }

  private var isComplete: Bool { (!hasPlus || digits.hasPrefix("1")) && nationalCount == 10 }

  /// Reads a remark in brackets that says the same once more: the digits of letters, or the letters of digits.
  private mutating func readRemark() throws(TelephoneFault) -> Bool {
    let start = scalars[position...].firstIndex { !$0.properties.isWhitespace && $0 != ")" } ?? scalars.count
    guard start < scalars.count else { return false }
    if scalars[start] == "(", openBrackets == 0 {
      try compareRemark(from: start)
      return true
    }
    if scalars[start].properties.isAlphabetic || scalars[start] == "(" {
      throw .note(rest(from: start), in: text)
    }
    return false
  }

  private mutating func compareRemark(from start: Int) throws(TelephoneFault) {
    let rest = rest(from: start)
    let inside = scalars[(start + 1)...].prefix { $0 != ")" }
    guard start + 1 + inside.count == scalars.count - 1 else {
      throw inside.count < scalars.count - start - 1 ? .note(rest, in: text) : .brackets(text)
    }
    let written = inside.compactMap { "0"..."9" ~= $0 ? String($0) : Keypad.digit(of: $0) }.joined()
    let isOfDigits = inside.allSatisfy { "0"..."9" ~= $0 || Self.marks.contains($0) || $0.properties.isWhitespace }
    let own = digits.suffix(max(written.utf8.count, letters.utf8.count))
    if written == own, letters.isEmpty != isOfDigits { return }
    if isOfDigits, !letters.isEmpty, digits.suffix(10) == written.suffix(10), written.utf8.count >= 10 { return }
    throw isOfDigits && !letters.isEmpty
      ? .lettersDiffer(written, from: String(digits.suffix(written.utf8.count)), in: text)
      : .note(rest, in: text)
  }

  private func rest(from start: Int) -> String { String(String.UnicodeScalarView(scalars[start...])) }

  // MARK: - Kinds of numbers

  /// After ITU-T E.164: fifteen digits at most, the country's code first.
  private func international() throws(TelephoneFault) -> String {
    let count = digits.utf8.count
    if digits.hasPrefix("0") { throw .internationalZero(text) }
    if digits.hasPrefix("1") {
      guard count == 11 else { throw .northAmerican(count, in: text) }
      try checkNorthAmerican(digits.dropFirst())
    } else {
      guard 7...15 ~= count else { throw .international(count, in: text) }
    }
    return "+" + digits
  }

  private func national() throws(TelephoneFault) -> String {
    let count = digits.utf8.count
    if Telephone.isServiceCode(digits) { return digits }
    if letters.isEmpty, 3...6 ~= count {
      if purpose == .text { return digits }
      if count > 4 { throw .shortCode(text) }
    }
    if count > 8, let prefix = ["011", "00"].first(where: digits.hasPrefix) { throw .prefix(prefix, of: text) }
    if count > 8, digits.hasPrefix("0") { throw .leadingZero(text) }
    if count == 7 { throw .noAreaCode(text) }
    guard count == 10 || count == 11 && digits.hasPrefix("1") else { throw .count(count, in: text) }
    try checkNorthAmerican(digits.suffix(10))
    return digits
  }

  /// Area code and exchange begin with 2 to 9 (NANPA, "Numbering Plan Area codes").
  private func checkNorthAmerican(_ digits: Substring) throws(TelephoneFault) {
    if "01".contains(digits.prefix(1)) { throw .areaCode(digits.prefix(3), of: text) }
    let exchange = digits.dropFirst(3).prefix(3)
    if "01".contains(exchange.prefix(1)) { throw .exchange(exchange, of: text) }
  }
}

/// The letters on a telephone's keys (ITU-T E.161).
enum Keypad {
  /// nil for what is no letter of the basic Latin alphabet.
  static func digit(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "A"..."C", "a"..."c": "2"
    case "D"..."F", "d"..."f": "3"
    case "G"..."I", "g"..."i": "4"
    case "J"..."L", "j"..."l": "5"
    case "M"..."O", "m"..."o": "6"
    case "P"..."S", "p"..."s": "7"
    case "T"..."V", "t"..."v": "8"
    case "W"..."Z", "w"..."z": "9"
    default: nil
    }
  }
}
