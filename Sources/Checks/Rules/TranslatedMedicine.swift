internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Readability

/// A translation names the medicines and drugs of its original.
struct TranslatedMedicine: TranslationRule {
  let id = "translated-medicine"
  let explanation = """
    A text of a translation names another medicine or drug than the original does in the same place, or a page leaves one \
    out: naltrexone for naloxone. Each does something else, and whoever reads the translation would take it for what it is \
    not. Brands count as what they hold. Where one name stands for another it is an error; where a page lacks or adds one, \
    a warning. Compare both texts, and mend the one that is wrong.
    """
  let category = RuleCategory.translation
  let severity = Severity.error

  private static let names = MedicineNames()

  func check(_ page: TranslatedPage, in context: CheckContext) -> [Diagnostic] {
    let all = Self.medicines(in: page.original.texts[...])
    let others = Self.medicines(in: page.translation.texts[...])
    guard !(all.isEmpty && others.isEmpty) else { return [] }
    var told: Set<String> = []
    return page.pairs.flatMap { pair in
      let here = Self.medicines(in: pair.original)
      let there = Self.medicines(in: pair.translation)
      let missing = here.filter { medicine in !there.contains { $0.name == medicine.name } }
      let added = there.filter { medicine in !here.contains { $0.name == medicine.name } }
      if let one = missing.first, let other = added.first { return [replaced(one, other)] }
      return missing.filter { medicine in !others.contains { $0.name == medicine.name } }
        .filter { told.insert($0.name).inserted }
        .map { lacking($0, at: pair.placeInTranslation(of: $0.text, page)) }
        + added.filter { medicine in !all.contains { $0.name == medicine.name } }
        .filter { told.insert($0.name).inserted }.map { new($0, pair, page) }
    }
  }

  private func replaced(_ one: NamedMedicine, _ other: NamedMedicine) -> Diagnostic {
    finding(
      "'\(other.shown)' stands here, and '\(one.shown)' in \(one.place.line)",
      hint: "compare both texts, and mend the name that is wrong", at: other.place)
  }

  private func lacking(_ medicine: NamedMedicine, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning, self, "\(medicine.place.line) names '\(medicine.shown)', which is nowhere in the translation",
      hint: "name it here too", at: place)
  }

  private func new(_ medicine: NamedMedicine, _ pair: TextPair, _ page: TranslatedPage) -> Diagnostic {
    Diagnostic(
      .warning, self,
      "'\(medicine.shown)' is nowhere in the original, \(pair.original.first?.line ?? page.original.module.file.path)",
      hint: "compare both texts, and mend the one that is wrong", at: medicine.place)
  }

  private static func medicines(in texts: ArraySlice<ReadText>) -> [NamedMedicine] {
    texts.flatMap { text in
      text.words.compactMap { word in names[word].map { NamedMedicine(name: $0, text: text, range: word.range) } }
    }
  }
}

/// A medicine where a text names it.
private struct NamedMedicine {
  /// The one that it has in every language.
  let name: String
  let text: ReadText
  let range: Range<Int>

  var shown: String { text.string(range) }
  var place: Place { text.place(of: range) }
}

/// What medicines are called in all languages together.
private struct MedicineNames: Sendable {
  private let names: [ReadWord.Key: String]

  init() {
    names = EditorLanguages.inOrder(.translatedMedicine, Self.names).reduce(into: [:]) { names, file in
      names.merge(file.reading) { $1 }
    }
  }

  private static func names(in file: LanguageFile) throws(LanguageFileError) -> [ReadWord.Key: String] {
    var names: [ReadWord.Key: String] = [:]
    for line in file.lines {
      guard let (name, words) = line.text.cut(at: ": ") else {
        throw file.error("must be 'name: what it is called'", line: line.number)
      }
      for word in words.split(separator: " ") { names[ReadWord.Key(String(word))] = String(name) }
    }
    return names
  }

  subscript(word: ReadWord) -> String? { names[word.key] }
}

extension TranslatedMedicine {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/plan.md": "Naloxone reverses an overdose.",
          "Content/es/care/plan.md": "La naltrexona revierte una sobredosis.",
        ],
        good: [
          "Content/en/care/plan.md": "Naloxone reverses an overdose.",
          "Content/es/care/plan.md": "La naloxona (Narcan) revierte una sobredosis.",
        ])
    ]
  }
}
