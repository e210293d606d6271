import Diagnostics
import TestSupport

@testable import Checks

/// A module with this body, which begins in line 5.
func module(_ body: String, _ frontMatter: String = "title: A page") -> String {
  "---\n\(frontMatter)\n---\n\n\(body)\n"
}

/// What one rule finds in a site.
func findings(of rule: String, in files: [String: String]) async throws -> String {
  report(await Checker(only: [rule]).check(try await TemporarySite(files).curriculum()))
}
