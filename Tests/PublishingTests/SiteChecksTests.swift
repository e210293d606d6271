import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct SiteChecksTests {
  private func site(_ checks: String) throws -> PlannedSite {
    try PlannedSite(
      ["site.yml": TemporarySite.configuration + "checks:\n" + checks, "en/a/one.md": module("title: One")],
      theme: ["assets/styles/00-tokens.css": ":root { --paper: #FFFFFF; --ink: #777777; }\n"])
  }

  @Test(arguments: ["off", "note", "warning", "error"])
  func aRuleOverThePlanIsAsGraveAsTheSiteSays(level: String) async throws {
    let outcome = try await site("  contrast: \(level)\n").outcome()
    // In light and in dark mode.
    #expect(outcome.diagnostics.map(\.severity.rawValue) == (level == "off" ? [] : [level, level]))
    #expect((outcome.plan == nil) == (level == "error"))
  }

  @Test func whatIsFoundInReadingAndPlanningCannotBeSet() async throws {
    let outcome = try await site("  contrast: off\n  unknown-key: off\n").outcome()
    #expect(outcome.plan == nil)
    #expect(
      report(outcome.diagnostics) == """
        Content/site.yml:6:3: error: 'unknown-key' is told whenever it happens, and cannot be set [fixed-rule]
         6 |   unknown-key: off
           |   ^~~~~~~~~~~
          help: remove the line

        """)
  }

  @Test func wrongSettingsStopHandoutsAndKeepAPreviewFromFollowing() async throws {
    let broken = TemporarySite.configuration + "checks: {contrats: off}\n"
    let live = try await LiveFixture(["en/a/b.md": module("title: B")])
    let update = try await live.write(broken, to: "site.yml")
    #expect(update.diagnostics.map(\.rule) == ["unknown-rule"] && update.hasPlan)
    let site = try PlannedSite(["site.yml": broken, "en/a/b.md": module("title: B")])
    let planned = try await site.outcome()
    let handouts = try await site.handouts()
    #expect(planned.plan == nil && handouts.plan == nil)
    #expect(handouts.diagnostics == planned.diagnostics)
  }
}
