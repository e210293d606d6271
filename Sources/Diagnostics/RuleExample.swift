/// What breaks a rule, and how it is written right: for whoever wants to know what the rule means. The tests run both.
public struct RuleExample: Sendable {
  public let bad: RuleSample
  public let good: RuleSample

  public init(bad: RuleSample, good: RuleSample) {
    self.bad = bad
    self.good = good
  }
}

/// Files of a small site.
///
///     "Call us <b>today</b>."                                          the text of one module
///     ["Content/site.yml": "leaveOut: [care]", "Content/en/care/plan.md": "Text."]
///
/// What every file of its kind needs is left out: the title of a module, and the first three keys of `site.yml`.
public struct RuleSample: Sendable {
  public struct File: Sendable {
    /// From the root of the site.
    public let path: String
    /// As it is shown.
    let excerpt: String
  }

  public let files: [File]
  /// Whether it is the text of one module, wherever that lies.
  let isText: Bool
}

extension RuleSample: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    files = [File(path: "Content/en/care/example.md", excerpt: text)]
    isText = true
  }
}

extension RuleSample: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral files: (String, String)...) {
    self.init(files: files.map(File.init), isText: false)
  }
}

extension RuleSample.File {
  /// The whole file.
  public var text: String {
    if path.hasSuffix(".md"), !excerpt.hasPrefix("---\n") { return "---\ntitle: \(title)\n---\n\n\(excerpt)\n" }
    if path == "Content/site.yml", !excerpt.hasPrefix("name:") {
      return "name: Example\nbaseURL: https://clinic.example/\nlanguages: [en, es]\n\(excerpt)\n"
    }
    return excerpt + "\n"
  }

  /// That of a module that is named after its file.
  private var title: String {
    let name = path.split(separator: "/").last?.dropLast(".md".count) ?? ""
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}

/// What a rule rests on beyond good sense: a standard, a study.
public struct RuleSource: Sendable {
  public let title: String
  public let address: String

  public init(_ title: String, _ address: String) {
    self.title = title
    self.address = address
  }
}
