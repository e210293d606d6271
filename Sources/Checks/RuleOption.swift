internal import PlacedYAML

/// A threshold or a word list of a rule, which `site.yml` may set.
///
///     static let options = [RuleOption<Self>.integer("words", \.wordLimit, in: 20...1_000)]
public struct RuleOption<Owner>: Sendable {
  /// Its key in `site.yml`.
  public let name: String
  /// What it may be, in words.
  let kind: String
  /// Sets the option from the key of its name; what is wrong there is noted, and the option stays as it is.
  let read: @Sendable (inout Owner, inout MappingReader) -> Void
  /// As it is written in `site.yml`.
  let written: @Sendable (Owner) -> String

  public static func integer(
    _ name: String, _ value: any WritableKeyPath<Owner, Int> & Sendable, in range: ClosedRange<Int>
  ) -> RuleOption {
    RuleOption(
      name: name, kind: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      read: { owner, reader in
        if let number = reader.integer(name, in: range) { owner[keyPath: value] = number }
      },
      written: { String($0[keyPath: value]) })
  }

  public static func number(
    _ name: String, _ value: any WritableKeyPath<Owner, Double> & Sendable, in range: ClosedRange<Double>
  ) -> RuleOption {
    RuleOption(
      name: name, kind: "a number from \(range.lowerBound) to \(range.upperBound)",
      read: { owner, reader in
        if let number = reader.number(name, in: range) { owner[keyPath: value] = number }
      },
      written: { String($0[keyPath: value]) })
  }

  /// A list in `site.yml` stands in place of the rule's own.
  public static func texts(
    _ name: String, _ value: any WritableKeyPath<Owner, [String]> & Sendable
  ) -> RuleOption {
    RuleOption(
      name: name, kind: "a list of texts",
      read: { owner, reader in
        let texts = reader.strings(name)
        if reader.value(name) != nil, texts.count == reader.list(name).count { owner[keyPath: value] = texts }
      },
      written: { "[\($0[keyPath: value].joined(separator: ", "))]" })
  }
}

extension AdjustableRule {
  /// Sets the options that a mapping holds.
  mutating func read(_ options: inout MappingReader) {
    for option in Self.options { option.read(&self, &options) }
  }
}
