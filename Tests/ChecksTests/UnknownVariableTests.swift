import Curriculum
import TestSupport
import Testing

@testable import Checks

@Suite struct UnknownVariableTests {
  private func findings(_ body: String, _ frontMatter: String = "title: A", clinic: Bool = true) async throws -> String
  {
    var files = ["en/a.md": module(body, frontMatter)]
    if clinic {
      files["site.yml"] = TemporarySite.configuration + "clinic: a\n"
      files["clinics/a.yml"] = "name: A\nphone: \"1\"\n"
    }
    return try await ChecksTests.findings(of: "unknown-variable", in: files)
  }

  @Test func knownNamesAreFine() async throws {
    #expect(
      try await findings("{{clinic.phone}} *{{ site.name }}* [{{crisis.lifeline.phone}}](tel:{{crisis.lifeline.dial}})")
        == "")
  }

  @Test func anUnknownNameInTextIsAnErrorThatNamesTheNearest() async throws {
    let told = try await findings("Call {{clinic.phnoe}} now.")
    #expect(
      told == """
        Content/en/a.md:5:6: error: nothing is called '{{clinic.phnoe}}' [unknown-variable]
         5 | Call {{clinic.phnoe}} now.
           |      ^~~~~~~~~~~~~~~~
          help: did you mean 'clinic.phone'?

        """)
  }

  @Test func anUnknownNameInALinkIsMarkedAtItsTarget() async throws {
    let told = try await findings("[Call](tel:{{clinic.fax}})")
    #expect(told.hasPrefix("Content/en/a.md:5:8: error: nothing is called '{{clinic.fax}}' [unknown-variable]"))
  }

  @Test func aClinicThatIsMissingIsNotToldForEveryVariableAgain() async throws {
    let site = try TemporarySite([
      "en/a.md": module("{{clinic.phone}} {{clinc.phone}}"),
      "site.yml": TemporarySite.configuration + "clinic: nowhere\n",
    ])
    let curriculum = try #require(await site.load().curriculum)
    let told = report(await Checker(only: ["unknown-variable"]).check(curriculum))
    #expect(told.contains("'{{clinc.phone}}'"))
    #expect(!told.contains("'{{clinic.phone}}'"))
  }

  @Test func withoutAClinicTheHintIsToNameOne() async throws {
    let told = try await findings("{{clinic.phone}}", clinic: false)
    #expect(told.contains("help: name a clinic in site.yml: 'clinic: …', with its file in Content/clinics/"))
  }

  @Test func messageAndSummaryAreLookedThrough() async throws {
    let told = try await findings("Text.", "title: A\nsummary: Call {{clinic.fax}}\nmessage: Or {{clinic.pager}}")
    #expect(told.contains("nothing is called '{{clinic.fax}}'"))
    #expect(told.contains("nothing is called '{{clinic.pager}}'"))
  }

  @Test func codeIsLeftAlone() async throws {
    #expect(try await findings("`{{no.such}}`\n\n    {{none}}\n") == "")
  }
}
