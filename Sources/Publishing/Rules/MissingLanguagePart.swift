internal import Checks
internal import Curriculum
internal import Diagnostics
internal import LanguageParts
internal import Search

/// The search knows what it should of the site's languages: it does its best without, and the author is told.
struct MissingLanguagePart: PlanRule {
  let id = "language-data"
  let explanation = """
    The search lacks a part of what it should know of one of the site's languages. What it knows is a folder of text \
    files a language, Sources/Search/Languages/<code>/: stop words, endings, medicines, letters, numbers, what sounds alike, common \
    words, how people speak of a crisis, and words that look like theirs. Each of them says at its head how it is written; no Swift is needed.
    """
  let category = RuleCategory.translation
  let severity = Severity.warning

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.languages ?? []).flatMap { language, data in
      data.missing.map { part in
        finding(
          "the search has no \(Self.name(of: part)) for '\(language)': \(Self.loss(without: part, data))",
          hint: Self.remedy(part, data), at: plan.curriculum.configuration.languagePlaces[language])
      }
    }
  }

  private static func remedy(_ part: LanguagePart, _ language: LanguageData) -> String {
    let file = "Sources/Search/Languages/\(language.code)/\(part.fileName)"
    return switch part {
    case .endings, .letters:
      "add \(file) to Handrail, without a line if the language has none, and build it; en/\(part.fileName) says how"
    case .lookalikes: "make \(file) with Tests/Lookalikes, and build Handrail again"
    case .commonWords: "make \(file) with Tests/Lookalikes/common_words.py, and build Handrail again"
    case .stopWords, .medicines, .numbers, .sounds, .crisis:
      "add \(file) to Handrail and build it; en/\(part.fileName) says how it is written"
    }
  }

  private static func name(of part: LanguagePart) -> String {
    switch part {
    case .stopWords: "stop words"
    case .endings: "endings"
    case .medicines: "names of medicines"
    case .letters: "list of letters"
    case .numbers: "spelt numbers"
    case .sounds: "list of what sounds alike"
    case .commonWords: "common words"
    case .crisis: "crisis phrases"
    case .lookalikes: "lookalikes of crisis words"
    }
  }

  /// What readers lose.
  private static func loss(without part: LanguagePart, _ language: LanguageData) -> String {
    switch part {
    case .stopWords: "words such as 'and' count like any other, so that results are less to the point"
    case .endings:
      language.isStemmed
        ? "a form of a word that no page has may not be recognised"
        : "nor has it a stemmer, so that a word is found only in the form in which a page has it"
    case .medicines: "a slip in a name that only this language has may be read as another medicine"
    case .letters: "letters that are no plain one with an accent, such as 'đ', are found only where they are typed"
    case .numbers: "'four' does not find what a page calls '4'"
    case .sounds: "a word that is spelt by ear may not be recognised"
    case .commonWords: "a valid word that no page has may be taken for a slip of one that a page has"
    case .crisis: "it sees a cry for help only in the plainest words of other languages"
    case .lookalikes: "a misspelt cry for help is recognised by its long words alone"
    }
  }
}

extension MissingLanguagePart {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/site.yml": """
          name: Example
          baseURL: https://clinic.example/
          languages: [en, vi]
          """
        ],
        good: [
          "Content/site.yml": """
          name: Example
          baseURL: https://clinic.example/
          languages: [en, es]
          """
        ])
    ]
  }
}
