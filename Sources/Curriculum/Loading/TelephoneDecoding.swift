internal import Diagnostics
internal import PlacedYAML

/// Reads the telephone numbers of one mapping, each with the key that may say what is dialled.
struct TelephoneKeys {
  /// Whether one of them cannot be dialled, which is told.
  private(set) var areWrong = false

  /// The number under a key; nil where there is none, or none that can be dialled.
  /// - Parameter dialKey: says what is dialled, where that cannot be seen from what people read.
  mutating func telephone(
    _ key: String, dialedBy dialKey: String? = nil, for purpose: Telephone.Purpose = .call,
    in reader: inout MappingReader
  ) -> Telephone? {
    telephone(key, shown: reader.string(key) ?? "", dialedBy: dialKey, for: purpose, in: &reader)
  }

  /// - Parameter shown: what stands under the key.
  private mutating func telephone(
    _ key: String, shown: String, dialedBy dialKey: String?, for purpose: Telephone.Purpose,
    in reader: inout MappingReader
  ) -> Telephone? {
    let value = reader.value(key)
    let dialValue = dialKey.flatMap { reader.value($0) }
    let dial = dialKey.flatMap { reader.string($0) }
    guard let value, !shown.allSatisfy(\.isWhitespace) else {
      if let dialKey, let dialValue, dial != nil { tell(dialKey, dialValue, withoutNumberIn: key, &reader) }
      return nil
    }
    do throws(TelephoneFault) {
      guard let dialKey, let dial else {
        return try Telephone(shown, for: purpose)
      }
      return try Telephone(shown: shown, dial: dial, named: dialKey, for: purpose)
    } catch {
      areWrong = true
      let told = dial == nil ? value : dialValue ?? value
      reader.report(
        told, error.message, hint: dial == nil ? error.advice(orIn: dialKey) : error.advice,
        rule: CurriculumRule.telephone)
      return nil
    }
  }

  /// The number without which the mapping means nothing.
  mutating func required(_ key: String, dialedBy dialKey: String, in reader: inout MappingReader) -> Telephone? {
    let shown = reader.requiredString(key)
    if shown.isEmpty {
      areWrong = true
      _ = reader.value(dialKey)
      return nil
    }
    return telephone(key, shown: shown, dialedBy: dialKey, for: .call, in: &reader)
  }

  private mutating func tell(
    _ dialKey: String, _ value: YAMLValue, withoutNumberIn key: String, _ reader: inout MappingReader
  ) {
    areWrong = true
    reader.report(
      value, "'\(dialKey)' says what is dialled, and no '\(key)' says what people read", hint: "add a line '\(key): …'",
      rule: CurriculumRule.telephone)
  }
}
