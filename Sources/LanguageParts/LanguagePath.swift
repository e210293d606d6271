/// What a file below `Languages/` is, as its path says.
public enum LanguagePath<Part: LanguageFileKind>: Sendable, Equatable {
  /// What belongs to every language: names of medicines, `brands.txt`.
  case shared
  /// `en/stop-words.txt`; the code is a primary one, `pt` and never `pt-BR`.
  case part(Part, code: String)

  /// - Parameter path: below `Languages/`.
  /// - Throws: for a file that nothing would read.
  public init(_ path: String) throws(LanguagePathError) {
    guard path != Part.sharedFileName else {
      self = .shared
      return
    }
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2, let part = Part.allCases.first(where: { $0.fileName == names[1] }) else {
      let known = Part.allCases.map(\.fileName).joined(separator: ", ")
      throw LanguagePathError(
        problem: "is no file that \(Part.reader) reads; a language's folder may hold \(known)")
    }
    let code = String(names[0])
    let primary = code.lowercased().prefix { $0 != "-" }
    guard code == primary else {
      throw LanguagePathError(
        problem: "lies in a folder that nothing would read: '\(code)' shares that of '\(primary)'")
    }
    self = .part(part, code: code)
  }
}

public struct LanguagePathError: Error {
  public let problem: String
}
