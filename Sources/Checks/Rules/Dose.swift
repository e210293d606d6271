internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Readability

/// No page for clients says how much of a medicine to take.
struct Dose: ClientTextRule {
  let id = "dose"
  let explanation = """
    A text for clients or families says how much of a medicine to take, or how to lower it. A dose that is right for one \
    body can kill another, and no page knows its reader. The prescriber says it, to each person. Sprays of naloxone are no \
    doses here. Pages for referrers and facilitators alone, and a group leader's notes, may name doses.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  private static let phrases = PhraseFile<DangerKind>(.dose)

  func check(_ text: ReadText, in context: CheckContext) -> [Diagnostic] {
    Self.phrases.table(for: text.language)?.dangers(in: text).map { match in
      finding(
        "'\(text.string(match.range))' reads as a dose, and clients would take it for their own",
        hint: "take the amount out, and say that the prescriber decides how much and how to lower it",
        at: text.place(of: match.range))
    } ?? []
  }
}

extension Dose {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Take half a tablet at night.",
        good: "The prescriber says how much to take.")
    ]
  }
}
