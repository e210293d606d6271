/// What the search knows of every language that has a folder below `Languages/`.
///
/// A language is added by a folder of files, one for each `LanguagePart`; the build finds it there. What a folder lacks
/// is made up for, and `LanguageData.missing` says so.
struct LanguageLibrary: Sendable {
  /// What the build has put into the program.
  static let builtIn: LanguageLibrary = {
    do {
      return try LanguageLibrary(languageFiles.map { LanguageFile(path: $0.path, text: $0.text) })
    } catch {
      fatalError("a bug of ours: \(error)")
    }
  }()

  /// How letters count in words. All languages share it: people search in the language that comes to them.
  let folding: LetterFolding
  /// In the order of their codes.
  let languages: [LanguageData]
  /// The names of medicines that are known in any language.
  private let medicines: [String]

  /// Names of medicines that belong to every language.
  private static let brands = "brands.txt"

  init(_ files: [LanguageFile]) throws(LanguageFileError) {
    var folders: [String: [LanguagePart: LanguageFile]] = [:]
    var brandFile: LanguageFile?
    for file in files {
      let names = file.path.split(separator: "/")
      if let part = LanguagePart.allCases.first(where: { names.dropFirst().elementsEqual([$0.fileName[...]]) }) {
        folders[String(names[0]), default: [:]][part] = file
      } else if file.path == Self.brands {
        brandFile = file
      } else {
        let known = LanguagePart.allCases.map(\.fileName).joined(separator: ", ")
        throw file.error("is no file that the search reads; a language's folder may hold \(known)", line: 1)
      }
    }
    folding = try LetterFolding(folders.sorted { $0.key < $1.key }.compactMap { $0.value[.letters] })
    let brands = try brandFile?.words(folding: folding) ?? []
    var medicines: [String: [String]] = [:]
    for (code, folder) in folders { medicines[code] = try folder[.medicines]?.words(folding: folding) }
    let everyName = medicines.sorted { $0.key < $1.key }.flatMap(\.value) + brands
    var languages: [LanguageData] = []
    for (code, folder) in folders.sorted(by: { $0.key < $1.key }) {
      languages.append(
        try LanguageData(
          code: code, folder, medicines: medicines[code].map { $0 + brands } ?? everyName, folding: folding))
    }
    self.languages = languages
    self.medicines = everyName
  }

  /// - Parameter language: a BCP 47 code; its first part says which folder is meant.
  func data(for language: String) -> LanguageData {
    let code = LanguageData.primary(of: language)
    return languages.first { $0.code == code } ?? LanguageData(unknown: code, medicines: medicines)
  }
}
