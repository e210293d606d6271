internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Markdown
internal import Readability

/// One sign of danger has one answer on a page.
struct ContradictingEmergency: PageRule {
  let id = "contradicting-emergency"
  let explanation = """
    A page names one sign of danger both where it says to call 911 now and where it says to call somebody today or later. \
    Who has the sign reads the milder answer and waits. Give each sign one answer, the safer one, or say what makes the \
    milder case another one.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  private enum Kind: String, CaseIterable {
    /// How soon.
    case now, later
    /// Asks for a word before something else is begun, which is no answer to a sign.
    case neither
    // The signs.
    case confusion, seizure, pain, waking, seeing, suicide, breathing, fainting, vomiting, attempt, fever, face, lips
    /// A sign that is no sign of today.
    case unless

    var isSign: Bool { ![.now, .later, .neither, .unless].contains(self) }
  }
  private static let phrases = PhraseFile<Kind>(.contradictingEmergency)

  func check(_ page: PageTexts, in context: CheckContext) -> [Diagnostic] {
    guard let table = Self.phrases.table(for: page.module.language) else { return [] }
    var signs = Signs()
    let texts = page.textsForClients(in: context.curriculum).map { text in
      (text: text, matches: table.everyMatch(in: text))
    }
    guard texts.contains(where: { $0.matches.contains { $0.meaning == .now } }) else { return [] }
    var around = Around()
    for (text, matches) in texts { around.passRow(text, matches.map(\.meaning)) }
    for (text, matches) in texts {
      let others = matches.filter { !$0.meaning.isSign && $0.meaning != .unless }.map(\.meaning)
      around.pass(text, others)
      for match in matches where match.meaning.isSign && !text.isMarked(.quotation, match.range) {
        guard !matches.contains(where: { $0.meaning == .unless && $0.words.overlaps(match.words) }) else { continue }
        let sentence = text.sentence(around: match.words)
        let own = matches.filter { sentence.overlaps($0.words) && !$0.meaning.isSign && $0.meaning != .unless }.map(
          \.meaning)
        if let answer = Answer(own) ?? Answer(others) ?? (others.isEmpty ? around.answer(for: text) : nil) {
          signs.add(match, answer, in: text)
        }
      }
    }
    return signs.contradictions.map { sign in
      finding(
        "'\(sign.later.words)' is a sign for which this page says to call 911 now (\(sign.now.position)), and here it says "
          + "to wait or to call somebody else",
        hint: "give the sign one answer, the safer one, in both places", at: sign.later.place)
    }
  }

  /// How soon help is wanted, where a text says so in one way alone.
  private enum Answer {
    case now, later

    init?(_ kinds: [Kind]) {
      guard !kinds.contains(.neither) else { return nil }
      switch (kinds.contains(.now), kinds.contains(.later)) {
      case (true, false): self = .now
      case (false, true): self = .later
      default: return nil
      }
    }
  }

  /// What holds for the items of a list, and for the other cells of a row.
  private struct Around {
    /// Of the text right before a list or a group of values.
    private var last: Answer?
    private var byRow: [MarkdownNode: Answer] = [:]

    /// The answer of a row stands in any of its cells.
    mutating func passRow(_ text: ReadText, _ kinds: [Kind]) {
      if let row = text.row, let answer = Answer(kinds) { byRow[row] = answer }
    }

    mutating func pass(_ text: ReadText, _ kinds: [Kind]) {
      // An item says nothing of the ones behind it.
      guard !text.isItem else { return }
      last = Answer(kinds)
    }

    func answer(for text: ReadText) -> Answer? {
      if let row = text.row { return byRow[row] }
      return text.isItem ? last : nil
    }
  }

  private struct Signs {
    struct Found {
      let words: String
      let place: Place
      var position: String { place.start.map { "line \($0.line)" } ?? "above" }
    }
    private var now: [Kind: Found] = [:]
    private var later: [Kind: Found] = [:]

    mutating func add(_ match: PhraseTable<Kind>.Match, _ answer: Answer, in text: ReadText) {
      let found = Found(words: text.string(match.range), place: text.place(of: match.range))
      switch answer {
      case .now: if now[match.meaning] == nil { now[match.meaning] = found }
      case .later: if later[match.meaning] == nil { later[match.meaning] = found }
      }
    }

    var contradictions: [(now: Found, later: Found)] {
      Kind.allCases.compactMap { kind in
        guard let now = now[kind], let later = later[kind] else { return nil }
        return (now, later)
      }
    }
  }
}

extension ReadText {
  /// The row of a table in which it stands.
  fileprivate var row: MarkdownNode? {
    kind == .cell ? block?.parent : nil
  }
}

extension ContradictingEmergency {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          Call 911 for:

          - a seizure
          - confusion

          For confusion, call us today.
          """,
        good: """
          Call 911 for:

          - a seizure
          - confusion
          """)
    ]
  }
}
