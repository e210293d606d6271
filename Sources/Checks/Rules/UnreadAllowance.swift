internal import Diagnostics

/// A comment that lets a finding stand is one that can be read.
struct UnreadAllowance: AdjustableRule {
  let id = "unread-allowance"
  let explanation = """
    A comment begins as one that lets a finding stand, and cannot be read, so that it has no effect. It is written \
    <!-- handrail:allow RULE "exact words" until YYYY-MM-DD because REASON --> before the block that it is about; the words \
    and the day may be left out, the reason may not. <!-- handrail:allow-file RULE because REASON --> holds for a whole \
    file. In YAML and in front matter the same stands behind # on a line of its own, before the entry that it is about. \
    What loses text, leads readers nowhere or cannot be dialled is never let stand.
    """
  let category = RuleCategory.structure
  let severity = Severity.warning

  func finding(of fault: AllowanceReading.Fault, at place: Place) -> Diagnostic {
    let (message, hint) = Self.words(for: fault)
    return finding("nothing is allowed by this: " + message, hint: hint, at: place)
  }

  /// - Returns: nil where the rule can be allowed.
  func finding(of allowance: Allowance, among rules: [String: any Rule]) -> Diagnostic? {
    let id = allowance.text.rule
    guard let rule = rules[id] else {
      let near = SuggestionIndex(rules.keys.sorted()).nearest(to: id).map { "did you mean '\($0)'?" }
      return finding(
        "nothing is allowed by this: there is no rule '\(id)'",
        hint: near ?? "write the name in brackets behind the finding", at: allowance.place)
    }
    guard let rule = rule as? any AdjustableRule, rule.leeway != .none else {
      return finding(
        "nothing is allowed by this: what '\(id)' finds is never let stand",
        hint: "mend what it finds; 'handrail explain \(id)' says why", at: allowance.place)
    }
    return nil
  }

  private static func words(for fault: AllowanceReading.Fault) -> (message: String, hint: String) {
    switch fault {
    case .noBlock: ("no block stands behind it", "put it on a line of its own before the block that it is about")
    case .behindValue: ("it stands behind something on its line", "put it on a line of its own before the entry")
    case .text(.noRule): ("it names no rule", "write the name in brackets behind the finding, then because and why")
    case .text(.noReason): ("it gives no reason", "end it with because and why the finding may stand")
    case .text(.openQuotation): ("its quotation is not closed", "close it with a quotation mark")
    case .text(.noDate(let day)): ("'\(day)' is no day", "write it as YYYY-MM-DD behind until")
    case .text(.unknownPart(let part)):
      ("'\(part)' is not understood here", "write handrail:allow RULE \"exact words\" until YYYY-MM-DD because REASON")
    }
  }
}
