internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Readability

/// Whoever reads of a treatment medicine reads that its prescriber decides.
struct PrescriberLine: PageRule {
  let id = "prescriber-line"
  let explanation = """
    A page for clients or families names a medicine that treats addiction, and nowhere says that nobody starts, stops or \
    changes it without their prescriber. Stopping such a medicine alone can end in an overdose. Naloxone, which anybody may \
    give, needs no such line.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  private enum Kind: String, CaseIterable { case medicine, line }
  private static let phrases = PhraseFile<Kind>(.prescriberLine)

  func check(_ page: PageTexts, in context: CheckContext) -> [Diagnostic] {
    guard let table = Self.phrases.table(for: page.module.language) else { return [] }
    var first: (text: ReadText, range: Range<Int>)?
    for text in page.textsForClients(in: context.curriculum) {
      for match in table.everyMatch(in: text) {
        if match.meaning == .line { return [] }
        if first == nil { first = (text, match.range) }
      }
    }
    guard let (text, range) = first else { return [] }
    return [
      finding(
        "this page names '\(text.string(range))', and nowhere says that its prescriber decides about it",
        hint: "add a sentence such as: do not start, stop or change it without your prescriber",
        at: text.place(of: range))
    ]
  }
}

extension PrescriberLine {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Methadone helps.",
        good: "Methadone helps. Do not start, stop or change a medicine without your prescriber.")
    ]
  }
}
