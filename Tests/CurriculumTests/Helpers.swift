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

/// Signs files off as they are, `en/a.md`.
func sign(
  _ files: String..., in site: TemporarySite, scope: Review.Scope = .clinical, at time: String = "2026-01-01T09:00:00Z",
  clinic: String? = nil
) async throws {
  let curriculum = try await site.curriculum {
    $0.includesDrafts = true
    $0.includesLeftOut = true
    $0.clinicID = clinic
  }
  let modules = curriculum.topics.flatMap { $0.translations.compactMap { $0 } }
  let signature = ReviewLedger.Signature(
    reviewer: "Ann Lee", credential: "LCSW", scope: scope, signed: SigningTime(time)!, version: "1")
  try ReviewLedger(root: site.root).sign(
    files.map { file in modules.first { $0.pathInContent == file }! }, in: curriculum, by: signature)
}

/// The curriculum of a site with these files, and one page.
func curriculum(_ files: [String: String]) async throws -> Curriculum {
  let files = files.keys.contains { $0.hasSuffix(".md") } ? files : files.merging(["en/a.md": page]) { own, _ in own }
  return try await TemporarySite(files).curriculum()
}
