internal import LanguageParts

/// How the library reads text, for those who must read it alike: the search script.
public struct SearchText: Sendable {
  /// By the letters of every language.
  public static let standard = SearchText(folding: .standard)

  private let folding: LetterFolding

  private init(folding: LetterFolding) { self.folding = folding }

  /// - Parameter letters: lines such as `đ d`, as a language's `letters.txt` has them, in place of those of every language.
  /// - Throws: for a line that is no letter's.
  public init(letters: String) throws {
    folding = try LetterFolding([LanguageFile(path: LanguagePart.letters.fileName, text: letters)])
  }

  /// What a UTF-16 code unit that stands for a character counts as in a word: letters or a digit, nothing, or a space.
  public func folded(_ unit: Int) -> String {
    switch Unicode.Scalar(UInt32(unit)).map(folding.fold) {
    case .letter(let letter): String(letter)
    case .letters(let letters): letters
    case .nothing: ""
    case .separator, nil: " "
    }
  }

  /// What stands before the search script: the letters that count as others beyond what Unicode says; empty where there
  /// are none. The script folds words as soon as it runs, so what it folds by must be there by then.
  public var scriptOpening: [UInt8] {
    let letters = folding.text
    return letters.isEmpty ? [] : Array("(globalThis.handrail||={}).letters=\(ScriptText.quoted(letters));\n".utf8)
  }
}
