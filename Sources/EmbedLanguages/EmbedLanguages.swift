internal import Files
internal import Glibc
internal import LanguageParts

/// Writes a Swift file that holds the texts of the files below a folder: what a target knows of languages, within the
/// program. The build runs it with each change of them; see `Sources/LanguageFiles`.
///
///     embed-languages TARGET FOLDER OUTPUT
@main
struct EmbedLanguages {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { end(status: 64, "usage: embed-languages TARGET FOLDER OUTPUT") }
    do {
      try write(arguments[2], of: arguments[1], to: arguments[3])
    } catch let error as MisplacedFile {
      end(status: 1, "\(error.path):1: error: \(error.problem)")
    } catch {
      end(status: 1, "embed-languages: \(error)")
    }
  }

  private static func write(_ folder: String, of target: String, to output: String) throws {
    var source = """
      // Made by Sources/EmbedLanguages.

      /// The files below `Languages/`, each with its path there.
      let languageFiles: [(path: String, text: String)] = [

      """
    for path in try texts(in: folder, below: "") {
      try refuseMisplaced(path, of: target, in: folder)
      let text = String(decoding: try Files.read(Paths.join(folder, path)), as: UTF8.self)
      source += "  (\(literal(path)), \(literal(text))),\n"
    }
    try Files.replace(output, with: Array((source + "]\n").utf8))
  }

  /// The build fails at a file that the program could not use: it would stop at its first search.
  private static func refuseMisplaced(_ path: String, of target: String, in folder: String) throws {
    do throws(LanguagePathError) {
      switch target {
      case "Search": _ = try LanguagePath<LanguagePart>(path)
      case "Readability": _ = try LanguagePath<ReadingPart>(path)
      case "Checks": _ = try LanguagePath<EditorPart>(path)
      default: end(status: 64, "embed-languages: say here which files the languages of \(target) may have")
      }
    } catch {
      throw MisplacedFile(path: Paths.join(folder, path), problem: error.problem)
    }
  }

  private struct MisplacedFile: Error {
    let path: String
    let problem: String
  }

  /// The paths of the text files in a folder and the folders in it, in their order.
  private static func texts(in root: String, below folder: String) throws -> [String] {
    try Files.list(Paths.join(root, folder)).flatMap { entry in
      let path = Paths.join(folder, entry.name)
      return entry.kind == .folder ? try texts(in: root, below: path) : [path]
    }
  }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func end(status: Int32, _ message: String) -> Never {
    let line = Array((message + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
    exit(status)
  }
}
