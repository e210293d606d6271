/// A text file below `Languages/`. Lines that are empty or begin with `#` say nothing; what the others say depends on
/// the part of the language that the file is.
public struct LanguageFile: Sendable {
  /// Below `Languages/`: `en/stop-words.txt`.
  public let path: String
  public let text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// - Throws: for a file that nothing would read.
  public func kind<Part>() throws(LanguageFileError) -> LanguagePath<Part> {
    do throws(LanguagePathError) {
      return try LanguagePath(path)
    } catch {
      throw self.error(error.problem, line: 1)
    }
  }

  /// The lines that say something, with their numbers from 1.
  public var lines: [(number: Int, text: Substring)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
      .map { ($0.offset + 1, $0.element) }
  }

  public func error(_ problem: String, line: Int) -> LanguageFileError {
    LanguageFileError(path: path, line: line, problem: problem)
  }
}

/// A file below `Languages/` that cannot be read. The files are ours, so that is a mistake in the program.
public struct LanguageFileError: Error, Equatable, CustomStringConvertible {
  public let path: String
  /// From 1.
  public let line: Int
  public let problem: String
  public var description: String { "Languages/\(path):\(line): \(problem)" }
}
