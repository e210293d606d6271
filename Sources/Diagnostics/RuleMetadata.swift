/// What a rule is about, by which findings are sorted and counted.
public enum RuleCategory: String, Sendable, CaseIterable {
  /// What could hurt somebody who does what the page says.
  case danger
  /// Words and sentences.
  case language
  /// Sources and citations.
  case evidence
  /// Pages, sections, settings and what belongs to each.
  case structure
  /// What is written as Markdown and read as something else.
  case markup
  /// Files, their names and what is in them.
  case files
  /// The languages of the site beside each other.
  case translation
  /// Links, addresses and numbers to call.
  case links
  /// How the site looks on the screen and on paper.
  case theme
  /// The program and the computer on which it runs.
  case program
}

/// How often the findings of a rule are right, as code hosts name it.
public enum RulePrecision: String, Sendable, CaseIterable, Comparable {
  case low
  /// What has not been counted.
  case medium
  case high
  case veryHigh = "very-high"

  public static func < (one: RulePrecision, other: RulePrecision) -> Bool { one.rank < other.rank }

  var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    case .veryHigh: 3
    }
  }
}
