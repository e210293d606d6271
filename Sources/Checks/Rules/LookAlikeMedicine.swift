internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Readability

/// Medicines whose names look alike are never named together without a word that tells them apart.
struct LookAlikeMedicine: WordingRule {
  let id = "look-alike-medicine"
  let explanation = """
    A sentence names two medicines or drugs whose names look alike, such as naloxone and naltrexone, and does not say which \
    is which; or a name is spelt so that it could be either. Naloxone reverses an overdose; naltrexone brings on withdrawal \
    in whoever still has opioids in the body. Say in the sentence what each is for, or make two sentences of it.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  private static let byLanguage = LookAlikes.all()

  func check(_ text: ReadText, in context: CheckContext) -> [Diagnostic] {
    guard let known = Self.byLanguage[text.language.primary], known.mayConcern(text) else { return [] }
    return together(in: text, known) + misspelt(in: text, known)
  }

  private func together(in text: ReadText, _ known: LookAlikes) -> [Diagnostic] {
    known.together(in: text).map { one, other in
      finding(
        "'\(text.string(one))' and '\(text.string(other))' look alike and stand in one sentence, which does not say what "
          + "each of them is",
        hint: "say in the sentence what each is for, or name them in two sentences", at: text.place(of: other))
    }
  }

  private func misspelt(in text: ReadText, _ known: LookAlikes) -> [Diagnostic] {
    known.misspelt(in: text).map { range, name, other in
      finding(
        "'\(text.string(range))' is no medicine's name: '\(name)' looks like it, and so does '\(other)', which is another "
          + "one",
        hint: "write the name that is meant, letter by letter", at: text.place(of: range))
    }
  }
}

extension LookAlikeMedicine {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Ask for naloxone or naltrexone.",
        good: "Naloxone reverses an overdose.")
    ]
  }
}
