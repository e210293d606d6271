import Diagnostics
import TestSupport

@testable import Curriculum

/// A module without a mistake.
let page = "---\ntitle: A page\n---\n\nText.\n"

/// A module with this front matter and body.
func module(_ frontMatter: String, _ body: String = "Text.\n") -> String { "---\n\(frontMatter)\n---\n\n\(body)" }

/// What reading a site with these files, and one page, tells the author.
func problems(_ files: [String: String]) async throws -> String {
  let files = files.keys.contains { $0.hasSuffix(".md") } ? files : files.merging(["en/a.md": page]) { own, _ in own }
  return report(await (try TemporarySite(files)).load().diagnostics)
}

/// The curriculum of a site with these files, and one page.
func curriculum(_ files: [String: String]) async throws -> Curriculum {
  let files = files.keys.contains { $0.hasSuffix(".md") } ? files : files.merging(["en/a.md": page]) { own, _ in own }
  return try await TemporarySite(files).curriculum()
}
