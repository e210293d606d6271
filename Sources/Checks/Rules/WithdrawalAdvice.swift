internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Markdown
internal import Readability

/// Medical help comes before any word on stopping alcohol or sedatives.
struct WithdrawalAdvice: PageRule {
  let id = "withdrawal-advice"
  let explanation = """
    A page speaks of stopping or cutting down alcohol, benzodiazepines or other sedatives, and does not lead to medical \
    help first. Stopping them can bring on seizures and kill. Advice needs the way to help before it or in its paragraph: \
    a link to one of the modules under 'modules', or a sentence that says to ask a doctor or the care team first. Stopping \
    at home, alone or cold turkey is told wherever its sentence neither warns nor names medical help.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)
  static let options: [RuleOption<Self>] = [.texts("modules", \.modules)]

  var modules = ["get-help/withdrawal-safety"]

  private enum Kind: String, CaseIterable {
    /// Says to stop.
    case advice
    /// Speaks of stopping.
    case mention
    /// Dangerous whatever stands before it.
    case always
    /// Means something else, or warns.
    case unless
    /// Warns of stopping in its sentence.
    case warned
    /// Leads to medical help.
    case help

    var isDanger: Bool { self == .advice || self == .mention || self == .always }
  }
  private static let phrases = PhraseFile<Kind>(.withdrawalAdvice)

  func check(_ page: PageTexts, in context: CheckContext) -> [Diagnostic] {
    guard let table = Self.phrases.table(for: page.module.language) else { return [] }
    let links = TopicLinks(to: modules, of: page.module, in: context.curriculum)
    let texts = page.textsForClients(in: context.curriculum).map { text in
      (text: text, matches: table.everyMatch(in: text))
    }
    guard texts.contains(where: { $0.matches.contains { $0.meaning.isDanger } }) else { return [] }
    func leads(_ text: ReadText, _ matches: [PhraseTable<Kind>.Match]) -> Bool {
      matches.contains { $0.meaning == .help } || links.stand(in: text)
    }
    // The card for an emergency stands at the top of the page, wherever it is written.
    var isLed = texts.contains { $0.text.isInEmergencyCard && leads($0.text, $0.matches) }
    let isLedAnywhere = isLed || links.isOneOfThem || links.areListed || texts.contains { leads($0.text, $0.matches) }
    var found: [Diagnostic] = []
    var hasMention = false
    for (text, matches) in texts {
      isLed = isLed || leads(text, matches)
      for danger in Self.dangers(among: matches, in: text) {
        switch danger.meaning {
        case .always: found.append(told(text, danger.range, "can bring on seizures and kill"))
        case .advice where !isLed:
          found.append(told(text, danger.range, "is advice to stop, and nothing before it leads to medical help"))
        case .advice, .mention:
          guard !isLedAnywhere, !hasMention else { continue }
          hasMention = true
          found.append(told(text, danger.range, "speaks of stopping, and nothing on the page leads to medical help"))
        case .unless, .warned, .help: continue
        }
      }
    }
    return found
  }

  /// The gravest of those that overlap.
  private static func dangers(
    among matches: [PhraseTable<Kind>.Match], in text: ReadText
  ) -> [PhraseTable<Kind>.Match] {
    let unless = matches.filter { $0.meaning == .unless }
    let open = matches.filter { match in match.meaning.isDanger && !unless.contains { $0.takesBack(match) } }
    let always = open.filter { match in
      guard match.meaning == .always else { return false }
      let sentence = text.sentence(around: match.words)
      return !matches.contains { !$0.meaning.isDanger && $0.meaning != .unless && sentence.overlaps($0.words) }
    }.longestOfOverlapping()
    let advice = open.filter { $0.meaning == .advice }.longestOfOverlapping()
    let mentions = open.filter { $0.meaning == .mention }.longestOfOverlapping()
    return (always + advice + mentions).reduce(into: []) { kept, match in
      if !kept.contains(where: { $0.words.overlaps(match.words) }) { kept.append(match) }
    }.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func told(_ text: ReadText, _ range: Range<Int>, _ problem: String) -> Diagnostic {
    finding(
      "'\(text.string(range))' \(problem)",
      hint:
        "before it, say to ask a doctor or the care team first, or link to \(modules.first ?? "the page on withdrawal")",
      at: text.place(of: range))
  }
}

extension ReadText {
  /// Whether it stands in a card that the layouts put at the top of the page.
  var isInEmergencyCard: Bool {
    var node = block
    while let parent = node?.parent {
      if parent.alert?.kind == .caution, parent.parent?.tag == .document { return true }
      node = parent
    }
    return false
  }
}

extension WithdrawalAdvice {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Stop drinking on Monday.",
        good: """
          Ask a doctor first.

          Stop drinking on Monday.
          """)
    ]
  }
}
