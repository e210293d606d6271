import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct MissingLogoTests {
  @Test func aLogoThatIsNotThereIsTold() async throws {
    let configuration = TemporarySite.configuration + "theme: {logo: media/lgo.svg}\n"
    let outcome = try await PlannedSite([
      "site.yml": configuration, "media/logo.svg": "<svg/>", "en/a.md": module("title: A"),
    ]).outcome()
    #expect(report(outcome.diagnostics).contains("help: did you mean 'media/logo.svg'?"))
  }

  @Test func aSiteMayGoOutWithoutItsLogoWhereItSaysSo() async throws {
    let configuration = TemporarySite.configuration + "theme: {logo: media/lgo.svg}\nchecks: {missing-logo: note}\n"
    let outcome = try await PlannedSite(["site.yml": configuration, "en/a.md": module("title: A")]).outcome()
    #expect(outcome.plan != nil)
    #expect(report(outcome.diagnostics).contains("note: there is no logo at Content/media/lgo.svg [missing-logo]"))
  }

  @Test func aLogoOfAKindThatIsNotPublishedIsToldAsThat() async throws {
    let configuration = TemporarySite.configuration + "theme: {logo: media/logo.bmp}\n"
    let outcome = try await PlannedSite([
      "site.yml": configuration, "media/logo.bmp": "x", "en/a.md": module("title: A"),
    ]).outcome()
    let told = report(outcome.diagnostics.filter { $0.rule == "missing-logo" })
    #expect(told.contains("the logo is Content/media/logo.bmp, which is there, but its kind is not published"))
    #expect(told.contains("help: save it as JPEG or PNG, logo.jpg"))
  }
}
