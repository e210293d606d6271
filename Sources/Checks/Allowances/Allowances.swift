public import Curriculum
public import Diagnostics

/// The findings that a site lets stand, each in its place and with a reason.
public struct Allowances: Sendable {
  private let byFile: [String: [Allowance]]
  private let today: CalendarDate
  private let settings: CheckSettings
  /// What is wrong with allowances; what is told of has no effect.
  public let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - rules: all that a finding may name.
  ///   - today: the day of the build.
  public init(of curriculum: Curriculum, _ settings: CheckSettings, rules: [any Rule], today: CalendarDate) {
    let modules = curriculum.topics.lazy.flatMap(\.translations).compactMap { $0 }
    let readings = modules.map(AllowanceReading.init) + curriculum.dataFiles.map(AllowanceReading.init(yaml:))
    let known = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var (byFile, diagnostics): ([String: [Allowance]], [Diagnostic]) = ([:], [])
    for reading in readings {
      diagnostics += reading.faults.map { UnreadAllowance().finding(of: $0.fault, at: $0.place) }
      for allowance in reading.allowances {
        if let fault = UnreadAllowance().finding(of: allowance, among: known) {
          diagnostics.append(fault)
        } else {
          byFile[allowance.place.file.path, default: []].append(allowance)
        }
      }
    }
    self.byFile = byFile
    self.today = today
    self.settings = settings
    self.diagnostics = settings.findings(of: UnreadAllowance()) { diagnostics }
  }

  /// The findings that nobody has allowed.
  public func kept(of findings: [Diagnostic]) -> [Diagnostic] {
    byFile.isEmpty ? findings : findings.filter { allowing($0) == nil }
  }

  /// The allowances without which nothing would be told.
  /// - Parameters:
  ///   - findings: of all rules, with those that are allowed.
  ///   - unasked: ids of rules that were not looked at.
  public func idle(beside findings: [Diagnostic], unasked: Set<String>) -> [Diagnostic] {
    guard !byFile.isEmpty else { return [] }
    let used = Set(findings.compactMap { allowing($0)?.place }.map(PlaceKey.init))
    let idle = byFile.values.joined().filter {
      !used.contains(PlaceKey($0.place)) && !unasked.contains($0.text.rule)
    }
    return settings.findings(of: IdleAllowance()) {
      idle.map { IdleAllowance().finding(of: $0, hasEnded: $0.hasEnded(today)) }
    }
  }

  private func allowing(_ finding: Diagnostic) -> Allowance? {
    guard let path = finding.place?.file.path else { return nil }
    return byFile[path]?.first { !$0.hasEnded(today) && $0.silences(finding) }
  }
}

/// Where an allowance stands.
private struct PlaceKey: Hashable {
  let path: String
  let start: Int?

  init(_ place: Place) {
    path = place.file.path
    start = place.range?.lowerBound
  }
}
