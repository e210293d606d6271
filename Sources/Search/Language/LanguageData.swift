public import LanguageParts

/// What the search knows of one language.
public struct LanguageData: Sendable {
  /// The part of a BCP 47 code that names the language itself: `es` of `es-MX`.
  public let code: String
  /// The parts that no file says anything of, in the order of `LanguagePart.allCases`.
  public let missing: [LanguagePart]
  /// Medicines and drugs that must never be taken for one another, with the brands of every language; those of all
  /// languages where this one has no list, since a slip must not lead from one to another. Folded.
  public let medicines: [String]
  /// Words too common to tell pages apart, folded. They are neither indexed nor searched.
  let stopWords: [String]
  /// What forms of a word differ by, the most frequent first.
  let endings: [String]
  /// How numbers are spelt, from nought, folded.
  let numbers: [String]
  /// How words are heard.
  let sounds: Sounds
  /// Valid words that people use every day, folded.
  let commonWords: CommonWords
  /// The lines of the crisis phrases, folded; nil where there are none.
  let crisis: [Substring]?
  /// Valid words that are no slips, folded; nil where there is no list of them.
  let lookalikes: [String]?

  /// What the program has of a language.
  /// - Parameter language: a BCP 47 code.
  public init(for language: String) { self = LanguageLibrary.builtIn.data(for: language) }

  init(
    code: String, _ folder: [LanguagePart: LanguageFile], medicines: [String], folding: LetterFolding
  ) throws(LanguageFileError) {
    self.code = code
    self.medicines = medicines
    missing = LanguagePart.allCases.filter { folder[$0] == nil }
    stopWords = try folder[.stopWords]?.words(folding: folding) ?? []
    endings = try folder[.endings]?.words(folding: folding) ?? []
    numbers = try folder[.numbers]?.words(folding: folding) ?? []
    sounds = try folder[.sounds]?.sounds() ?? Sounds()
    commonWords = CommonWords(folder[.commonWords], sounds: sounds)
    crisis = folder[.crisis]?.lines.map { Substring(folding.foldedBeyondASCII($0.text)) }
    lookalikes = try folder[.lookalikes]?.words(folding: folding)
  }

  /// A language that has no folder.
  init(unknown code: String, medicines: [String]) {
    self.code = code
    self.medicines = medicines
    missing = LanguagePart.allCases
    stopWords = []
    endings = []
    numbers = []
    sounds = Sounds()
    commonWords = CommonWords(nil, sounds: sounds)
    crisis = nil
    lookalikes = nil
  }

  /// Whether forms of one word are recognised by a stemmer.
  public var isStemmed: Bool { Stemmer(language: code).isKnown }

  static func primary(of code: String) -> String { String(code.prefix { $0 != "-" }) }
}
