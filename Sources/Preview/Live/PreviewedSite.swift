public import Diagnostics

/// A site kept in memory, as the preview asks for it.
public protocol PreviewedSite: Sendable {
  /// Brings the site up to date with the disk. The caller waits for one update before it asks for the next.
  func update(_ changes: FileChanges) async -> LiveUpdate
  /// What stands at a path below the base path: "", "addiction/triggers/", "assets/site-1f3a.css"; nil: nothing.
  func resource(at path: String) async -> LiveResource?
  /// The site's own page for an address that leads nowhere, in the language of the path.
  func notFound(for path: String) async -> LiveResource?
  /// What the checks find in the present state; may take a while.
  func findings() async -> [Diagnostic]
  /// "/" or "/a/b/".
  var basePath: String { get async }
}

/// What may have changed on disk.
public enum FileChanges: Sendable {
  case paths(Set<String>)
  case unknown
}

public struct LiveUpdate: Sendable {
  public let version: Int
  public let diagnostics: [Diagnostic]
  public let hasPlan: Bool

  public init(version: Int, diagnostics: [Diagnostic], hasPlan: Bool) {
    self.version = version
    self.diagnostics = diagnostics
    self.hasPlan = hasPlan
  }
}

public struct LiveResource: Sendable {
  public let bytes: [UInt8]
  public let path: String
  public let isPage: Bool
  public let fingerprint: String
  public let pageFingerprint: String
  public let stylesheets: [String]
  public let sourceFiles: [String]

  public init(
    bytes: [UInt8], path: String, isPage: Bool, fingerprint: String, pageFingerprint: String, stylesheets: [String],
    sourceFiles: [String]
  ) {
    self.bytes = bytes
    self.path = path
    self.isPage = isPage
    self.fingerprint = fingerprint
    self.pageFingerprint = pageFingerprint
    self.stylesheets = stylesheets
    self.sourceFiles = sourceFiles
  }
}
