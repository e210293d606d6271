extension Telephone {
  /// Reads a number as people write it: with an area code, or `+` and a country's code, in any usual punctuation, with
  /// letters in place of digits, and with an extension; or one of the short codes.
  /// - Throws: what is wrong with a text that is no such number.
  public init(_ written: String, for purpose: Purpose = .call) throws(TelephoneFault) {
    do throws(TelephoneFault) {
      try self.init(one: written, for: purpose)
    } catch {
      throw Self.holdsMoreThanOne(written, for: purpose) ? .twoNumbers(Self.trimmed(written)) : error
    }
  }

  /// The same, for texts of which it is not asked whether they hold several numbers.
  init(one written: String, for purpose: Purpose) throws(TelephoneFault) {
    let text = Self.trimmed(written)
    guard !text.isEmpty else { throw .empty }
    try Self.checkSigns(of: text)
    let parts = try TelephoneExtension.split(text)
    var reader = TelephoneReader(parts.number, for: purpose)
    let number = try reader.number()
    if parts.extension != nil, purpose == .text { throw .extensionInText(text) }
    self.init(
      shown: text, number: number, tail: parts.extension.map { "," + $0 } ?? "", extension: parts.extension,
      for: purpose)
  }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Refuses what would be seen as something else, or not at all: no digit is left out, and none put in its place.
  private static func checkSigns(of text: String) throws(TelephoneFault) {
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        throw .invisible(scalar, in: text)
      default: if !scalar.isASCII, scalar.properties.numericType != nil { throw .otherDigits(text) }
      }
    }
    guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { throw .noDigits(text) }
  }

  /// Whether a text that is no number holds several: "… or …", "…; …".
  private static func holdsMoreThanOne(_ text: String, for purpose: Purpose) -> Bool {
    if numbers(in: text, for: purpose).count > 1 { return true }
    let parts = text.split(whereSeparator: { "/;,|&".contains($0) }).flatMap { part in
      part.split(separator: /(?i)\s(?:or|and|o|u|y|e)\s/)
    }.map { trimmed(String($0)) }
    guard parts.count > 1, (try? Telephone(one: parts[0], for: purpose)) != nil else { return false }
    // Of a second number often only what differs is written: "217-403-2200/01".
    return parts.dropFirst().allSatisfy { part in
      (try? Telephone(one: part, for: purpose)) != nil || part.utf8.count > 1 && part.utf8.allSatisfy { $0 < 0x3A }
    }
  }
}

/// Finds the extension at the end of a number.
enum TelephoneExtension {
  /// Digits of the longest one; what has more behind a comma is another number.
  private static let longest = 6
  /// What announces one, in English and Spanish, longest first.
  private static let words = [
    "extensión", "extension", "interno", "anexo", "extn", "ext", "int", "x",
  ]

  /// The number before it, and the digits of the extension, nil where there is none.
  static func split(_ text: String) throws(TelephoneFault) -> (number: String, extension: String?) {
    let digits = text.suffix(while: { $0.isASCII && $0.isWholeNumber })
    let before = Substring(Telephone.trimmed(String(text.dropLast(digits.count))))
    guard let number = number(before), number.contains(where: \.isWholeNumber) else { return (text, nil) }
    guard !digits.isEmpty else {
      if before.hasSuffix(",") { return (text, nil) }
      throw .noExtension(text)
    }
    guard digits.count <= longest else {
      if before.hasSuffix(",") { return (text, nil) }
      throw .longExtension(digits.count, in: text)
    }
    return (number, String(digits))
  }

  /// What stands before the announcement of an extension; nil where none is announced.
  private static func number(_ text: Substring) -> String? {
    if text.hasSuffix("#") { return ended(text.dropLast()) }
    if text.hasSuffix(",") { return ended(text) }
    let text = text.hasSuffix(".") || text.hasSuffix(":") || text.hasSuffix("=") ? text.dropLast() : text
    for word in words where text.suffix(word.count).lowercased() == word {
      let before = text.dropLast(word.count)
      // "TAX" ends in an x, and announces nothing.
      if before.last?.isLetter == true { return nil }
      return ended(before)
    }
    return nil
  }

  /// Without the comma or semicolon that parts the extension from the number.
  private static func ended(_ text: Substring) -> String {
    var number = text[...]
    while let last = number.last, last.isWhitespace || last == "," || last == ";" { number = number.dropLast() }
    return String(number)
  }
}

extension StringProtocol {
  /// The longest end that consists of some characters.
  fileprivate func suffix(while isPart: (Character) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isPart(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
