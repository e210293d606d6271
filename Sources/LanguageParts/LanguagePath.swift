/// What a file below `Languages/` is, as its path says.
public enum LanguagePath: Sendable, Equatable {
  /// Names of medicines that belong to every language: `brands.txt`.
  case brands
  /// `en/stop-words.txt`; the code is a primary one, `pt` and never `pt-BR`.
  case part(LanguagePart, code: String)

  private static let brandsName = "brands.txt"

  /// - Parameter path: below `Languages/`.
  /// - Throws: for a file that nothing would read.
  public init(_ path: String) throws(LanguagePathError) {
    guard path != Self.brandsName else {
      self = .brands
      return
    }
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2, let part = LanguagePart.allCases.first(where: { $0.fileName == names[1] }) else {
      let known = LanguagePart.allCases.map(\.fileName).joined(separator: ", ")
      throw LanguagePathError(
        problem: "is no file that the search reads; a language's folder may hold \(known)")
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
