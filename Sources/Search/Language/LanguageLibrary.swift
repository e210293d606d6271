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
    let folders = try Self.folders(of: files).sorted { $0.key < $1.key }
    let folding = try LetterFolding(folders.compactMap { $0.value[.letters] })
    let brands = try files.first { $0.path == Self.brands }?.words(folding: folding) ?? []
    var medicines: [String: [String]] = [:]
    for (code, folder) in folders { medicines[code] = try folder[.medicines]?.words(folding: folding) }
    let everyName = folders.flatMap { medicines[$0.key] ?? [] } + brands
    var languages: [LanguageData] = []
    for (code, folder) in folders {
      let names = medicines[code].map { $0 + brands } ?? everyName
      languages.append(try LanguageData(code: code, folder, medicines: names, folding: folding))
    }
    self.folding = folding
    self.languages = languages
    self.medicines = everyName
  }

  /// The files of each language, by its code.
  /// - Throws: for a file that nothing would read.
  private static func folders(
    of files: [LanguageFile]
  ) throws(LanguageFileError) -> [String: [LanguagePart: LanguageFile]] {
    var folders: [String: [LanguagePart: LanguageFile]] = [:]
    for file in files where file.path != brands {
      let names = file.path.split(separator: "/")
      let part = LanguagePart.allCases.first { names.dropFirst().elementsEqual([$0.fileName[...]]) }
      guard let part else {
        let known = LanguagePart.allCases.map(\.fileName).joined(separator: ", ")
        throw file.error("is no file that the search reads; a language's folder may hold \(known)", line: 1)
      }
      let code = String(names[0])
      guard code == LanguageData.primary(of: code).lowercased() else {
        throw file.error(
          "lies in a folder that nothing would read: '\(code)' shares that of '\(LanguageData.primary(of: code))'",
          line: 1)
      }
      folders[code, default: [:]][part] = file
    }
    return folders
  }

  /// - Parameter language: a BCP 47 code; its first part says which folder is meant.
  func data(for language: String) -> LanguageData {
    let code = LanguageData.primary(of: language)
    return languages.first { $0.code == code } ?? LanguageData(unknown: code, medicines: medicines)
  }
}
