internal import Curriculum
internal import Diagnostics
internal import Readability

/// A translation shows the numbers of its original: figures, doses, times and telephones.
struct TranslatedNumber: TranslationRule {
  let id = "translated-number"
  let explanation = """
    A text of a translation shows another number than the original does in the same place, or lacks one: 991 for 911, ten \
    for a hundred, days for weeks. Whoever reads the translation would do something else. '10' and 'diez', '1,000' and \
    '1.000' are the same, and the key to press for a language may be another one. Where one number stands for another it is an error; where one is missing or added, a warning. \
    Compare both texts, and mend the one that is wrong.
    """
  let category = RuleCategory.translation
  let severity = Severity.error

  private static let words = NumberWords.all()

  func check(_ page: TranslatedPage, in context: CheckContext) -> [Diagnostic] {
    guard let words = Self.words[page.original.module.language.primary],
      let otherWords = Self.words[page.translation.module.language.primary]
    else { return [] }
    return page.pairs.flatMap { pair in
      let numbers = pair.original.flatMap { text in ShownNumber.all(in: text, words).map { (text, $0) } }
      let others = pair.translation.flatMap { text in ShownNumber.all(in: text, otherWords).map { (text, $0) } }
      guard !(numbers.isEmpty && others.isEmpty) else { return [] as [Diagnostic] }
      return otherNumbers(numbers, others, pair, page) + otherUnits(numbers, others)
    }
  }

  private typealias Shown = (text: ReadText, number: ShownNumber)

  // MARK: - Numbers

  private func otherNumbers(
    _ numbers: [Shown], _ others: [Shown], _ pair: TextPair, _ page: TranslatedPage
  ) -> [Diagnostic] {
    let missing = Self.unmatched(numbers, in: others)
    let added = Self.unmatched(others, in: numbers)
    let replaced = zip(missing, added).map { number, other in
      finding(
        "'\(other.shown)' stands here, and '\(number.shown)' in \(number.line)",
        hint: "compare both texts, and mend the number that is wrong", at: other.place)
    }
    let lacking = missing.dropFirst(added.count).filter { !$0.number.isWayOfSpeaking }.map { number in
      warned(
        "\(number.line) has '\(number.shown)', which is not in its translation here",
        hint: "translate the number too, or take it out of both", at: pair.placeInTranslation(of: number.text, page))
    }
    let new = added.dropFirst(missing.count).filter { !$0.number.isWayOfSpeaking }.map { other in
      warned(
        "'\(other.shown)' is not in the original, \(pair.original.first?.line ?? page.original.module.file.path)",
        hint: "compare both texts, and mend the one that is wrong", at: other.place)
    }
    return replaced + lacking + new
  }

  /// The numbers that say something none of some others says, each once.
  private static func unmatched(_ numbers: [Shown], in others: [Shown]) -> [PlacedNumber] {
    var told: Set<String> = []
    return numbers.compactMap { text, number in
      guard number.isCertain, !others.contains(where: { $0.number.agrees(with: number) }),
        told.insert(number.value).inserted
      else { return nil }
      return PlacedNumber(text: text, number: number)
    }
  }

  private func warned(_ message: String, hint: String, at place: Place) -> Diagnostic {
    Diagnostic(.warning, self, message, hint: hint, at: place)
  }

  // MARK: - Units

  /// The same numbers with other units behind them.
  private func otherUnits(_ numbers: [Shown], _ others: [Shown]) -> [Diagnostic] {
    others.compactMap { text, other in
      guard other.isCertain, let unit = other.unit else { return nil }
      let same = numbers.filter { $0.number.agrees(with: other) }
      let units = same.compactMap(\.number.unit)
      // The same number may stand here without a unit too: minutes of a walk, and points of a scale.
      let count = others.count { $0.number.unit != nil && $0.number.agrees(with: other) }
      guard let first = same.first(where: { $0.number.unit != nil }), !units.contains(unit), units.count == count
      else { return nil }
      let (shown, place) = (
        PlacedNumber(text: text, number: other), PlacedNumber(text: first.text, number: first.number)
      )
      return finding(
        "'\(shown.shown)' stands here with the unit '\(unit)', and in \(place.line) with '\(units[0])'",
        hint: "compare both texts, and mend the unit that is wrong", at: shown.place)
    }
  }
}

/// A number with the text in which it stands.
private struct PlacedNumber {
  let text: ReadText
  let number: ShownNumber

  var shown: String { text.string(number.range) }
  var place: Place { text.place(of: number.range) }
  var line: String { place.line }
}

extension TranslatedNumber {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: ["Content/en/care/plan.md": "Call 911 now.", "Content/es/care/plan.md": "Llame ya al 991."],
        good: ["Content/en/care/plan.md": "Wait ten days.", "Content/es/care/plan.md": "Espere 10 días."])
    ]
  }
}
