internal import ContentHash
public import Diagnostics
internal import Files

/// A site that follows its folder: brought up to date after edits, its files made when somebody asks for them.
public actor LiveSite {
  private let planner: SitePlanner
  private var plan: SitePlan?
  private var artifacts: [String: Artifact] = [:]
  private var version = 0
  /// `/` or `/a/b/`, from the last good configuration.
  public private(set) var basePath = "/"

  /// - Parameter planner: says whether drafts are shown.
  public init(planner: SitePlanner) {
    self.planner = planner
  }

  /// Brings the site up to date. One call at a time; what is asked for later sees the new state.
  public func update(_ changes: FileChanges) async -> LiveUpdate {
    let outcome = await planner.plan(isChecking: false)
    version += 1
    if let made = outcome.plan {
      plan = made
      basePath = made.basePath
      artifacts = Dictionary(uniqueKeysWithValues: made.artifacts.map { ($0.path, $0) })
    }
    return LiveUpdate(version: version, diagnostics: outcome.diagnostics, hasPlan: plan != nil)
  }

  /// What stands at an address below the site's base: "", `addiction/triggers/`, `assets/site.css`.
  public func resource(at path: String) async -> LiveResource? {
    artifacts[path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path].flatMap(resource)
  }

  /// The page that says that nothing is at an address, in the language of the address.
  public func notFound(for path: String) async -> LiveResource? {
    let folder = path.prefix { $0 != "/" }
    return (artifacts[folder + "/404.html"] ?? artifacts["404.html"]).flatMap(resource)
  }

  /// Findings of the checks over the present state.
  public func findings() async -> [Diagnostic] { await planner.check(only: []) }

  private func resource(_ artifact: Artifact) -> LiveResource? {
    guard let plan, let bytes = try? plan.bytes(of: artifact) else { return nil }
    let fingerprint = ContentHash(of: bytes).fingerprint
    return LiveResource(
      bytes: bytes, path: artifact.path, isPage: artifact.isPage, fingerprint: fingerprint,
      pageFingerprint: fingerprint, stylesheets: [], sourceFiles: plan.sourceFiles(of: artifact))
  }
}
