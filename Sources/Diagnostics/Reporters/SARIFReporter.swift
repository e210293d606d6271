/// Diagnostics as SARIF 2.1.0 (OASIS), in the form that GitHub's code scanning takes and shows in place:
/// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
public struct SARIFReporter: Sendable {
  private let rules: [any Rule]
  private let paths: RepositoryPaths
  private let version: String

  /// - Parameter rules: every rule there is. All are described, broken or not, so that the descriptions of two runs differ
  ///   only where the program does; those that share an id are described once.
  public init(rules: [any Rule], paths: RepositoryPaths = RepositoryPaths(), version: String) {
    let firsts = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    self.rules = firsts.values.sorted { $0.id < $1.id }
    self.paths = paths
    self.version = version
  }

  /// - Parameter diagnostics: the ones that matter most first, since those behind the limits are left out.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    let taken = SARIFLimits.taken(of: diagnostics, paths)
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    var fingerprints: [String: LineFingerprints] = [:]
    let results = taken.map { diagnostic in
      let file = diagnostic.place?.file
      let path = paths.path(of: diagnostic)
      let lines = fingerprints[path] ?? LineFingerprints(file?.bytes ?? [])
      fingerprints[path] = lines
      return SARIFLog.Result(diagnostic, ruleIndex: indices[diagnostic.rule], path: path, lines)
    }
    let driver = SARIFLog.Driver(version: version, rules: rules.map(SARIFLog.Descriptor.init))
    let notifications = SARIFLimits.notifications(found: diagnostics.count, taken: taken.count)
    return JSONReporter.encode(SARIFLog(driver: driver, results: results, notifications: notifications))
  }
}
