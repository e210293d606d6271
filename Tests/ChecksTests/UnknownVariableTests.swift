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
      files["clinics/a.yml"] = "name: A\nphone: \"988\"\n"
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

  @Test(arguments: ["Call {{clinic phone}}.", "Call {{clinic.phone} now.", "{{}}", "{{ *x* }}"])
  func bracesThatHoldNoNameAreAnError(text: String) async throws {
    #expect(try await findings(text).contains("error: '{{' begins a variable, and no name with '}}' behind it follows"))
  }

  @Test func theTitleOfALinkIsLookedThrough() async throws {
    #expect(try await findings("[a](#top \"Call {{clinic.fax}}\")").contains("nothing is called '{{clinic.fax}}'"))
  }

  @Test func rawHTMLHoldsNone() async throws {
    let told = try await findings(
      "<p>{{clinic.phone}}</p>\n\nAnd <b title=\"{{clinic.phone}}\">b</b>.\n\n<!-- {{x}} -->")
    #expect(told.hasPrefix("Content/en/a.md:5:1: error: variables are not put into raw HTML [unknown-variable]"))
    #expect(told.contains("Content/en/a.md:7:5: error: variables are not put into raw HTML [unknown-variable]"))
    #expect(told.ranges(of: "error:").count == 2)
  }

  @Test func anUnknownNameInADataFileIsAnErrorWithItsPlace() async throws {
    let told = try await ChecksTests.findings(
      of: "unknown-variable",
      in: [
        "en/a.md": module("Text."),
        "programs/p.yml": "title: P\nsummary: >-\n  Call us:\n  {{crisis.lifelin.phone}}\nweeks: []\n",
      ])
    #expect(
      told == """
        Content/programs/p.yml:4:3: error: nothing is called '{{crisis.lifelin.phone}}' [unknown-variable]
         4 |   {{crisis.lifelin.phone}}
           |   ^~~~~~~~~~~~~~~~~~~~~~~~
          help: did you mean 'crisis.lifeline.phone'?

        """)
  }

  /// Names are looked up and compared, and a variable cannot be made of variables.
  @Test(arguments: [
    ("site.yml", TemporarySite.configuration.replacing("Test Site", with: "The {{site.url}}")),
    ("crisis-lines.yml", "- {id: a, name: A, phone: \"988\", note: \"Or {{crisis.lifeline.phone}}\"}"),
    ("glossary.yml", "- {id: a, en: {term: \"{{site.name}}\", definition: D}}"),
    ("sources.yml", "- {id: a, title: \"{{Title}}\"}"),
    (
      "reviews.jsonl",
      #"{"file": "en/a.md", "sha256": "0", "reviewer": "{{clinic.name}}", "credential": "MD", "date": "2026-01-01"}"#
    ),
    ("synonyms.yml", "synonyms: {en: [{lay: \"{{site.name}}\", canonical: [a]}]}"),
  ])
  func elsewhereInDataFilesNoneMayStand(file: String, text: String) async throws {
    let told = try await ChecksTests.findings(of: "unknown-variable", in: ["en/a.md": module("Text."), file: text])
    #expect(told.hasPrefix("Content/\(file):"))
    #expect(told.contains("error: no variable is put in here [unknown-variable]"))
  }

  @Test func whatIsKnownMayStandInTheTextsOfDataFiles() async throws {
    let told = try await ChecksTests.findings(
      of: "unknown-variable",
      in: [
        "en/a.md": module("Text."), "glossary.yml": "- {id: a, en: {term: a, definition: \"Of {{site.name}}\"}}",
        "programs/p.yml": "title: {en: \"P of {{site.name}}\"}\nweeks: []\n",
      ])
    #expect(told == "")
  }

  @Test func anyNumberOfCommentsIsNeverPublished() async throws {
    #expect(try await findings("<!-- one --> <!-- {{clinic.old}} -->") == "")
    #expect(try await findings("<!-- one --> <p>{{clinic.name}}</p>").contains("raw HTML"))
  }

  @Test func eachOfTwoEqualNamesInADataFileIsToldAtItsOwnPlace() async throws {
    let told = try await ChecksTests.findings(
      of: "unknown-variable",
      in: [
        "en/a.md": module("Text."),
        "programs/p.yml": "title: P\nsummary: \"{{site.nme}} and {{site.nme}}\"\nweeks: []\n",
      ])
    #expect(told.contains("p.yml:2:11: error: nothing is called '{{site.nme}}'"))
    #expect(told.contains("p.yml:2:28: error: nothing is called '{{site.nme}}'"))
  }

  @Test func aNameThatIsWrittenWithEscapesIsNotLookedForInOtherTexts() async throws {
    let text =
      #"summary: "{{site.nm\u0065}}""# + "\nweeks: []\n# \(String(repeating: "-", count: 200))\n# {{site.nme}}\n"
    let told = try await ChecksTests.findings(
      of: "unknown-variable", in: ["en/a.md": module("Text."), "programs/p.yml": "title: P\n" + text])
    #expect(told.hasPrefix("Content/programs/p.yml:2:10: error: nothing is called"), "\(told)")
  }
}
