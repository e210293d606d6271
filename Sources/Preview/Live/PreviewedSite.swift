public import Diagnostics
public import Publishing

/// A site kept in memory, as the preview asks for it: `LiveSite`, or a stand-in in tests.
public protocol PreviewedSite: Sendable {
  /// Brings the site up to date with the disk. The caller waits for one update before it asks for the next.
  func update(_ changes: FileChanges) async -> LiveUpdate
  /// What stands at a path below the base path: "", "addiction/triggers/", "assets/site-1f3a.css"; nil: nothing.
  func resource(at path: String) async throws(DiagnosticsError) -> LiveResource?
  /// The site's own page for an address that leads nowhere, in the language of the path.
  func notFound(for path: String) async throws(DiagnosticsError) -> LiveResource?
  /// A module as it would be printed; nil: no such module.
  func handout(_ handout: LiveHandout) async throws(DiagnosticsError) -> LiveResource?
  /// A PDF at a path below the base path where the published site has it; nil: it has none there.
  func publishedHandout(at path: String) async throws(DiagnosticsError) -> LiveResource?
  /// What the checks find in the present state; may take a while.
  func findings() async -> [Diagnostic]
  /// "/" or "/a/b/".
  var basePath: String { get async }
}

extension LiveSite: PreviewedSite {}
