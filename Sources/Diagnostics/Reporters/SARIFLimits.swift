/// How much GitHub takes in one upload: it refuses files of more results or bytes, and shows the first results alone.
/// https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads
enum SARIFLimits {
  static let results = 25_000
  static let shownResults = 5_000
  /// Compressed; GitHub's limit of 10 MB less room for the rules and for what estimates miss.
  static let bytes = 8_000_000
  /// The most that a result takes, once compressed, besides its own words: numbers, a hash, and references to keys.
  static let bytesBesidesWords = 80

  /// As many of the findings, from the first on, as one file may hold.
  static func taken(of diagnostics: [Diagnostic], _ paths: RepositoryPaths) -> ArraySlice<Diagnostic> {
    var size = 0
    let few = diagnostics.prefix(results)
    let end = few.firstIndex { diagnostic in
      size += bytesBesidesWords + wordBytes(of: diagnostic) + paths.path(of: diagnostic).utf8.count
      return size > bytes
    }
    return few[..<(end ?? few.endIndex)]
  }

  private static func wordBytes(of diagnostic: Diagnostic) -> Int {
    diagnostic.message.utf8.count + (diagnostic.hint?.utf8.count ?? 0)
  }

  /// What nobody would notice: that findings are missing, from the file or from what is shown of it.
  static func notifications(found: Int, taken: Int) -> [SARIFLog.Notification] {
    let all = "'handrail check --format json' tells all of them"
    var told: [SARIFLog.Notification] = []
    if taken < found {
      told.append(
        .warning("\(found - taken) of \(found) findings, the least grave, are left out: GitHub takes no more; \(all)"))
    }
    if taken > shownResults {
      told.append(
        .warning("GitHub shows the \(shownResults) gravest of \(taken) findings; \(all)"))
    }
    return told
  }
}
