extension SARIFLog {
  /// A rule, as it is shown beside its findings.
  struct Descriptor: Encodable {
    let id, name: String
    let shortDescription, fullDescription, help: Message
    let defaultConfiguration: [String: String]
    let properties: Properties

    struct Properties: Encodable {
      let precision, severity: String
      let tags: [String]

      enum CodingKeys: String, CodingKey {
        case precision, tags
        case severity = "problem.severity"
      }
    }

    /// The most characters that GitHub takes for a description.
    static let descriptionLimit = 1_024

    init(_ rule: any Rule) {
      id = rule.id
      name = rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      let sentences = Sentences(of: rule.explanation)
      shortDescription = Message(sentences.first)
      fullDescription = Message(sentences.prefix(within: Self.descriptionLimit))
      let help = RuleHelp(rule)
      self.help = Message(help.text, markdown: help.markdown)
      defaultConfiguration = ["level": rule.severity.rawValue]
      properties = Properties(
        precision: rule.precision.rawValue, severity: Self.problemSeverity(rule.severity),
        tags: [rule.category.rawValue])
    }

    private static func problemSeverity(_ severity: Severity) -> String {
      severity == .note ? "recommendation" : severity.rawValue
    }
  }
}

/// The sentences of an explanation.
private struct Sentences {
  private let sentences: [Substring]

  init(of text: String) {
    // A full stop within a sentence, as in `site.yml`, has no capital letter behind a space after it.
    let ends = text.matches(of: /[.?!] (?=[\p{Lu}'"])/).map { text.index(before: $0.range.upperBound) }
    let starts = [text.startIndex] + ends.map { text.index(after: $0) }
    sentences = zip(starts, ends + [text.endIndex]).map { text[$0..<$1] }
  }

  var first: String { sentences.first.map(String.init) ?? "" }

  /// As many whole sentences as fit into a number of characters.
  func prefix(within limit: Int) -> String {
    var text = first
    for sentence in sentences.dropFirst() where text.count + sentence.count < limit { text += " " + sentence }
    return text
  }
}
