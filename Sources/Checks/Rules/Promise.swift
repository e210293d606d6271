internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Readability

/// Nothing is promised that nobody can keep.
struct Promise: ClientTextRule {
  let id = "promise"
  let explanation = """
    A text promises a cure, a sure success, a rate of success, or what the clinic or others will do: 'we never', 'you will \
    not lose your job', 'always confidential'. No treatment is sure, privacy has exceptions in law, and employers and \
    courts decide for themselves. Who was promised more than came may not come back. Say what often helps, what the law \
    says and what its limits are. What somebody else says may stand between quotation marks.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  private static let phrases = PhraseFile<DangerKind>(.promise)

  func check(_ text: ReadText, in context: CheckContext) -> [Diagnostic] {
    Self.phrases.table(for: text.language)?.dangers(in: text).filter { !text.isMarked(.quotation, $0.range) }.map {
      match in
      finding(
        "'\(text.string(match.range))' reads as a promise that nobody can keep for every reader",
        hint: "say what may happen, what often helps, or what the law says and where it ends",
        at: text.place(of: match.range))
    } ?? []
  }
}

extension Promise {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "We guarantee that you will recover.",
        good: "Many people recover.")
    ]
  }
}
