internal import Diagnostics

/// A comment that lets a finding stand has a finding to let stand.
struct IdleAllowance: AdjustableRule {
  let id = "idle-allowance"
  let explanation = """
    A comment lets a finding stand that is no longer there: it was mended, the words have changed, or the day until which \
    it was to hold has passed. Left where it is, it would hide the next fault of its kind.
    """
  let category = RuleCategory.structure
  let severity = Severity.warning

  func finding(of allowance: Allowance, hasEnded: Bool) -> Diagnostic {
    let text = allowance.text
    guard hasEnded, let day = text.until else {
      let words = text.words.map { " about \"\($0)\"" } ?? ""
      return finding(
        "'\(text.rule)' finds nothing\(words) \(allowance.extent == nil ? "in this file" : "here"), so this allows nothing",
        hint: "take it out", at: allowance.place)
    }
    return finding(
      "this allowed '\(text.rule)' until \(day)", hint: "mend what it finds, or look again and set another day",
      at: allowance.place)
  }
}
