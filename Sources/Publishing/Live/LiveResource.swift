public import Diagnostics

/// What may have changed on disk.
public enum FileChanges: Sendable {
  /// Absolute paths of files or folders.
  case paths(Set<String>)
  case unknown
}

/// The state of a live site after an update.
public struct LiveUpdate: Sendable {
  /// Rises with every update.
  public let version: Int
  /// Of reading, templates and planning. With an error among them the last good state goes on being served.
  public let diagnostics: [Diagnostic]
  /// Whether there is a good state to serve.
  public let hasPlan: Bool
}

/// The answer to one address.
public struct LiveResource: Sendable {
  public let bytes: [UInt8]
  /// Of the file as a build would write it, relative to the site's folder; gives the content type.
  public let path: String
  public let isPage: Bool
  /// Of the final bytes.
  public let fingerprint: String
  /// Of a page with the addresses of style sheets, scripts and search index left open: while it stays the same, the
  /// page need not be loaded again.
  public let pageFingerprint: String
  /// Addresses of style sheets as they stand in the page.
  public let stylesheets: [String]
  /// The files whose findings belong to this page, as the places of diagnostics show them.
  public let sourceFiles: [String]
}
