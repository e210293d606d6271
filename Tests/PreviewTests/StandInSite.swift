import Diagnostics
import Synchronization
import TestSupport

@testable import Preview
@testable import Publishing

/// A site that is what a test says it is.
final class StandInSite: PreviewedSite {
  struct Content {
    /// Bodies of pages by their paths.
    var pages: [String: String] = ["": "home"]
    var files: [String: [UInt8]] = [:]
    var stylesheets = ["/site-1.css"]
    var diagnostics: [Diagnostic] = []
    var findings: [Diagnostic] = []
    var hasPlan = true
    var basePath = "/"
    var notFound: String?
  }

  private let content: Mutex<Content>
  private let version = Mutex(0)

  init(_ change: (inout Content) -> Void = { _ in }) {
    var content = Content()
    change(&content)
    self.content = Mutex(content)
  }

  func change(_ change: @Sendable (inout Content) -> Void) { content.withLock { change(&$0) } }

  var basePath: String { content.withLock { $0.basePath } }

  func update(_ changes: FileChanges) -> LiveUpdate { state() }

  func state() -> LiveUpdate {
    let number = version.withLock { version in
      version += 1
      return version
    }
    return content.withLock { LiveUpdate(version: number, diagnostics: $0.diagnostics, hasPlan: $0.hasPlan) }
  }

  func resource(at path: String) -> LiveResource? {
    content.withLock { content in
      if let body = content.pages[path] { return page(body, at: path + "index.html", content.stylesheets) }
      guard let bytes = content.files[path] else { return nil }
      return LiveResource(
        bytes: bytes, path: path, isPage: false, fingerprint: "file-\(bytes.hashValue)", pageFingerprint: "",
        stylesheets: [], sourceFiles: [])
    }
  }

  func notFound(for path: String) -> LiveResource? {
    content.withLock { content in content.notFound.map { page($0, at: "404.html", content.stylesheets) } }
  }

  func handout(_ handout: LiveHandout) throws(DiagnosticsError) -> LiveResource? {
    guard handout.path != "en/broken" else {
      throw DiagnosticsError(.error(TestRule("template"), "a tag is not closed"))
    }
    return content.withLock { content in
      content.pages[handout.path + "/"].map { page("paper " + $0, at: handout.path + "/index.html", []) }
    }
  }

  func publishedHandout(at path: String) throws(DiagnosticsError) -> LiveResource? {
    guard path != "handouts/en/broken.pdf" else {
      throw DiagnosticsError(.error(TestRule("print-engine"), "no engine"))
    }
    return nil
  }

  func findings() -> [Diagnostic] { content.withLock { $0.findings } }

  private func page(_ body: String, at path: String, _ stylesheets: [String]) -> LiveResource {
    LiveResource(
      bytes: Array("<html><body>\(body) \(stylesheets)</body></html>".utf8), path: path, isPage: true,
      fingerprint: "\(body) \(stylesheets)", pageFingerprint: body, stylesheets: stylesheets,
      sourceFiles: ["Content/en/\(path).md"])
  }
}
