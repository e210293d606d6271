/// What is said of a rule to somebody who has met it, as text for a terminal and as Markdown.
public struct RuleHelp {
  private let rule: any Rule

  public init(_ rule: any Rule) {
    self.rule = rule
  }

  public var text: String {
    let examples = rule.examples.flatMap { ["Not so:\n\n" + text($0.bad), "But so:\n\n" + text($0.good)] }
    let sources = rule.sources.map { "  \($0.title)\n  \($0.address)\n" }
    return parts([
      rule.explanation + "\n", ([facts] + rule.settings.map { "  \($0)" }).joined(separator: "\n") + "\n",
      examples.isEmpty ? "It is told as:\n\n    \(message)\n" : examples.joined(separator: "\n"),
      sources.isEmpty ? "" : "It rests on:\n\n" + sources.joined(),
    ])
  }

  /// Without a heading.
  public var markdown: String {
    let examples = rule.examples.flatMap { ["Not so:\n\n" + markdown($0.bad), "But so:\n\n" + markdown($0.good)] }
    let sources = rule.sources.map { "[\($0.title.escapedForMarkdown)](\($0.address))" }
    return parts([
      rule.explanation.escapedForMarkdown + "\n", "*\(facts.escapedForMarkdown)*\n",
      rule.settings.map { "- \($0.escapedForMarkdown)\n" }.joined(),
      examples.isEmpty ? "It is told as `\(message)`.\n" : examples.joined(separator: "\n"),
      sources.isEmpty ? "" : "It rests on: \(sources.joined(separator: "; ")).\n",
    ])
  }

  private func parts(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "\n") }

  private var facts: String {
    "\(rule.severity.rawValue), about \(rule.category.rawValue), precision \(rule.precision.rawValue); \(rule.leewayText)"
  }

  /// What a finding looks like.
  private var message: String { "PATH:LINE:COLUMN: \(rule.severity.rawValue): what is wrong [\(rule.id)]" }

  // MARK: - Examples

  private func text(_ sample: RuleSample) -> String {
    sample.files.map { file in
      let lines = file.excerpt.split(separator: "\n", omittingEmptySubsequences: false)
      let excerpt = lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
      return sample.isText ? excerpt : "  \(file.path):\n\(excerpt)"
    }.joined()
  }

  private func markdown(_ sample: RuleSample) -> String {
    sample.files.map { file in
      let fence = Self.fence(around: file.excerpt)
      let block = "\(fence)\n\(file.excerpt)\n\(fence)\n"
      return sample.isText ? block : "`\(file.path)`:\n\n\(block)"
    }.joined(separator: "\n")
  }

  /// Longer than any in the text.
  private static func fence(around text: String) -> String {
    let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }
}

extension String {
  /// As text that Markdown shows as it is.
  var escapedForMarkdown: String {
    unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~": "\\\(scalar)"
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(scalar)
      }
    }.joined()
  }
}
