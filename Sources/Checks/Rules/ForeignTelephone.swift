internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Markdown
internal import Readability

/// Telephone numbers come from the clinic and from `crisis-lines.yml` alone.
struct ForeignTelephone: WordingRule, PageRule {
  let id = "foreign-telephone"
  let explanation = """
    A text shows a telephone number, or a link dials one, that is neither the clinic's nor one of crisis-lines.yml. Nobody \
    checks such a number when lines change, and who dials a dead one in a crisis may not try again. Put the line into \
    crisis-lines.yml, with the day on which it was called, and write its variable: {{crisis.ID.phone}}.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  private enum Kind: String, CaseIterable {
    /// Before a number that takes messages, and before one that is dialled.
    case text, call

    /// How many digits such a number has, where nothing parts them.
    var lengths: Set<Int> { self == .text ? [5, 6] : [3, 10, 11] }
  }
  private static let phrases = PhraseFile<Kind>(.foreignTelephone)

  /// Where the numbers of a site are kept.
  private static func isSource(_ path: String) -> Bool {
    path == "Content/crisis-lines.yml" || path.hasPrefix("Content/clinics/")
  }

  // MARK: - Shown

  func check(_ text: ReadText, in context: CheckContext) -> [Diagnostic] {
    // Fewer digits make no number.
    guard text.bytes.lazy.filter({ $0 >= 0x30 && $0 <= 0x39 }).prefix(3).count == 3,
      !Self.isSource(text.place.file.path)
    else { return [] }
    let shown = String(decoding: text.bytes, as: UTF8.self)
    let long = Telephone.places(in: shown).compactMap { place -> Range<Int>? in
      let number = String(shown[place])
      guard Self.isPlain(number), let telephone = try? Telephone(number), !context.telephones.contains(telephone),
        !telephone.isFictional
      else {
        return nil
      }
      return shown.utf8.distance(
        from: shown.startIndex, to: place.lowerBound)..<shown.utf8.distance(
          from: shown.startIndex, to: place.upperBound)
    }
    let short = shortNumbers(in: text, context).filter { range in !long.contains { $0.overlaps(range) } }
    return (long + short).map { told(text.string($0), at: text.place(of: $0)) }
  }

  /// Whether it is no sentence: letters in place of digits are capitals, as in 1-800-GET-HELP.
  private static func isPlain(_ number: String) -> Bool {
    // Ten digits in one are the number of an account as well as that of a telephone: the word before them tells.
    guard !number.allSatisfy(\.isWholeNumber) else { return false }
    let letters = number.split { !$0.isLetter }
    return letters.allSatisfy {
      ["ext", "x"].contains($0.lowercased()) || $0.count > 2 && $0.allSatisfy(\.isUppercase)
    }
  }

  /// Short codes and service codes, which only the words before them make numbers.
  private func shortNumbers(in text: ReadText, _ context: CheckContext) -> [Range<Int>] {
    guard let table = Self.phrases.table(for: text.language) else { return [] }
    let found = table.everyMatch(in: text).compactMap { match -> Range<Int>? in
      let range = text.words[match.words.upperBound - 1].range
      let digits = text.string(range)
      guard digits.allSatisfy(\.isWholeNumber), !text.goesOn(match.words.upperBound),
        match.meaning.lengths.contains(digits.count),
        !context.telephones.contains(digits)
      else { return nil }
      return range
    }
    return Set(found).sorted { $0.lowerBound < $1.lowerBound }
  }

  // MARK: - Dialled

  func check(_ page: PageTexts, in context: CheckContext) -> [Diagnostic] {
    let variables = context.variables(for: page.module)
    return page.module.document.nodes(of: [.link]).filter { TelephoneLink.isTelephone($0.destination) }.compactMap {
      node in
      guard let link = try? TelephoneLink(String(decoding: node.destination, as: UTF8.self), with: variables),
        !context.telephones.contains(link.telephone), !link.telephone.isFictional,
        // What is shown is told there.
        !link.isShown(in: node.plainText)
      else { return nil }
      return told(link.telephone.shown, at: Place(page.module.file, node.destinationRange ?? node.nearestRange))
    }
  }

  private func told(_ number: String, at place: Place) -> Diagnostic {
    finding(
      "'\(number)' is neither the clinic's number nor one of crisis-lines.yml",
      hint: "put the line into crisis-lines.yml once somebody has called it, and write {{crisis.ID.phone}} here",
      at: place)
  }
}

extension ReadText {
  /// Whether a word is the next group of digits of a number.
  fileprivate func goesOn(_ index: Int) -> Bool {
    guard index < words.count, isSameSentence(index) else { return false }
    let first = bytes[words[index].range.lowerBound]
    return first >= 0x30 && first <= 0x39 && words[index].range.lowerBound - words[index - 1].range.upperBound < 3
  }
}

extension ForeignTelephone {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Call 312-867-5309 at night.",
        good: "Call {{crisis.lifeline.phone}} at night.")
    ]
  }
}
