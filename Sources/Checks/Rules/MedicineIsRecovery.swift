internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Readability

/// Nobody is told that taking medicine is not recovery.
struct MedicineIsRecovery: ClientTextRule {
  let id = "medicine-is-recovery"
  let explanation = """
    A text says that whoever takes medicine for addiction trades one drug for another, is not sober, or is not in recovery. \
    That is false: methadone and buprenorphine lower the risk of death, and people who stop them because of such words \
    die. What somebody else says may stand between quotation marks, or in a sentence, a list or a table that calls it a myth.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  private static let phrases = PhraseFile<DangerKind>(.medicineIsRecovery)

  /// What a list or a table calls a myth is not told in each of its items.
  func check(_ page: PageTexts, in context: CheckContext) -> [Diagnostic] {
    guard let table = Self.phrases.table(for: page.module.language) else { return [] }
    var isOfMyths = false
    return page.textsForClients(in: context.curriculum).flatMap { text -> [Diagnostic] in
      let rejects = table.everyMatch(in: text).contains { $0.meaning == .allowed }
      if !text.isItem { isOfMyths = rejects || isOfMyths && text.kind == .cell }
      return isOfMyths ? [] : check(text, in: context)
    }
  }

  func check(_ text: ReadText, in context: CheckContext) -> [Diagnostic] {
    Self.phrases.table(for: text.language)?.dangers(in: text)
      .filter { !text.isMarked(.quotation, $0.range) }
      .map { match in
        finding(
          "'\(text.string(match.range))' says or implies that medicine is not recovery",
          hint:
            "say that people who take medicine for addiction are in recovery; or call the sentence a myth in itself",
          at: text.place(of: match.range))
      } ?? []
  }
}

extension MedicineIsRecovery {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Methadone is trading one drug for another.",
        good: "Medicine is treatment.")
    ]
  }
}
