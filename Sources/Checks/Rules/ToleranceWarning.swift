internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Readability

/// Whoever reads of using opioids after a break reads of lower tolerance and of naloxone.
struct ToleranceWarning: PageRule {
  let id = "tolerance-warning"
  let explanation = """
    A page speaks of opioids and of a time without them, or of a return to use, and neither names lower tolerance and \
    naloxone nor links to one of the modules under 'modules'. After jail, a hospital, withdrawal care or treatment, the \
    usual amount can kill.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)
  static let options: [RuleOption<Self>] = [.texts("modules", \.modules)]

  var modules = ["get-help/overdose-and-naloxone", "get-help/lower-tolerance-risk"]

  private enum Kind: String, CaseIterable {
    case opioid
    /// Any substance that somebody may return to.
    case drug
    /// A time without.
    case `break`
    /// Using again.
    case `return`
    case tolerance, naloxone
  }
  private static let phrases = PhraseFile<Kind>(.toleranceWarning)

  func check(_ page: PageTexts, in context: CheckContext) -> [Diagnostic] {
    guard let table = Self.phrases.table(for: page.module.language) else { return [] }
    var kinds: Set<Kind> = []
    var afterBreak: Found?
    var atReturn: Found?
    let texts = page.textsForClients(in: context.curriculum)
    for text in texts {
      for match in table.everyMatch(in: text) {
        kinds.insert(match.meaning)
        if match.meaning == .break, afterBreak == nil { afterBreak = Found(text: text, range: match.range) }
        if match.meaning == .return, atReturn == nil { atReturn = Found(text: text, range: match.range) }
      }
    }
    let found =
      (kinds.contains(.opioid) ? afterBreak : nil) ?? (kinds.isDisjoint(with: [.opioid, .drug]) ? nil : atReturn)
    guard let found, !kinds.isSuperset(of: [.tolerance, .naloxone]) else { return [] }
    let links = TopicLinks(to: modules, of: page.module, in: context.curriculum)
    if links.isOneOfThem || links.areListed || texts.contains(where: links.stand) { return [] }
    return [
      finding(
        "'\(found.text.string(found.range))' speaks of using after a break, and the page says nothing of lower tolerance "
          + "and naloxone",
        hint: "say that the usual amount can kill after a break and that naloxone is kept near, or link to "
          + modules.joined(separator: " or "),
        at: found.text.place(of: found.range))
    ]
  }

  private struct Found {
    let text: ReadText
    let range: Range<Int>
  }
}

extension ToleranceWarning {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "After jail many people use heroin again.",
        good: "After jail many people use heroin again. Your tolerance is lower. Keep naloxone near.")
    ]
  }
}
