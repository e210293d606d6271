internal import LanguageParts

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

  init(_ files: [LanguageFile]) throws(LanguageFileError) {
    let (folders, brandsFile) = try Self.sorted(files)
    let folding = try LetterFolding(folders.compactMap { $0.files[.letters] })
    let brands = try brandsFile?.words(folding: folding) ?? []
    var medicines: [String: [String]] = [:]
    for (code, folder) in folders { medicines[code] = try folder[.medicines]?.words(folding: folding) }
    let everyName = folders.flatMap { medicines[$0.code] ?? [] } + brands
    var languages: [LanguageData] = []
    for (code, folder) in folders {
      let names = medicines[code].map { $0 + brands } ?? everyName
      languages.append(try LanguageData(code: code, folder, medicines: names, folding: folding))
    }
    self.folding = folding
    self.languages = languages
    self.medicines = everyName
  }

  private typealias Folder = (code: String, files: [LanguagePart: LanguageFile])

  /// The files of each language, in the order of their codes, and the brands.
  /// - Throws: for a file that nothing would read.
  private static func sorted(
    _ files: [LanguageFile]
  ) throws(LanguageFileError) -> (folders: [Folder], brands: LanguageFile?) {
    var folders: [String: [LanguagePart: LanguageFile]] = [:]
    var brands: LanguageFile?
    for file in files {
      switch try file.kind() as LanguagePath<LanguagePart> {
      case .shared: brands = file
      case .part(let part, let code): folders[code, default: [:]][part] = file
      }
    }
    return (folders.sorted { $0.key < $1.key }.map { (code: $0.key, files: $0.value) }, brands)
  }

  /// - Parameter language: a BCP 47 code; its first part says which folder is meant.
  func data(for language: String) -> LanguageData {
    let code = LanguageData.primary(of: language)
    return languages.first { $0.code == code } ?? LanguageData(unknown: code, medicines: medicines)
  }
}
