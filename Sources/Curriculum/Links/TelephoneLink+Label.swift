extension TelephoneLink {
  /// Compares what people read on the link with what it dials.
  /// - Parameter label: its text, with variables put in.
  /// - Throws: where a number is read there, and another one is dialled.
  public func compare(with label: String) throws(TelephoneFault) {
    let numbers = Telephone.numbers(in: label, for: purpose)
    if numbers.count == 1 {
      guard numbers[0].isSameNumber(as: telephone) else { throw differ(numbers[0].shown) }
    } else if numbers.isEmpty, let digits = Self.digits(ofNumber: label), !telephone.number.hasSuffix(digits) {
      throw differ(Telephone.trimmed(label))
    }
  }

  private func differ(_ shown: String) -> TelephoneFault {
    .differ(shown: shown, dialed: telephone.dialed, advice: "write the same number in both places")
  }

  /// The digits of a label that is a number in some form that is not known here, such as one without its area code, or
  /// with the 0 that is dialled within another country; nil for any other label.
  private static func digits(ofNumber label: String) -> String? {
    guard label.unicodeScalars.allSatisfy({ "0"..."9" ~= $0 || !$0.properties.isAlphabetic }) else { return nil }
    let digits = label.filter { $0.isASCII && $0.isWholeNumber }
    return digits.count > 6 ? String(digits.drop { $0 == "0" }) : nil
  }
}
