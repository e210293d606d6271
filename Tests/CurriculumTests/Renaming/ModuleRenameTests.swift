import PlacedYAML
import TestSupport
import Testing

@testable import Curriculum

@Suite struct ModuleRenameTests {
  @Test func everyLinkFollowsInTheFormInWhichItIsWritten() async throws {
    let plan = try await RenamingFixture().rename(to: "steps/weekly")
    #expect(report(plan.obstacles) == "")
    #expect(plan.text("en/care/rest.md") == RenamingFixture.rest(leadingTo: "steps/weekly"))
    #expect(plan.text("en/steps/one.md")?.hasSuffix("[Plan](weekly.md)\n") == true)
    #expect(plan.text("es/steps/one.md")?.hasSuffix("[Plan](weekly.md) [en](../../en/steps/weekly.md)\n") == true)
    #expect(plan.text("en/steps/two.md")?.hasSuffix("[Plan](weekly.md)\n") == true)
    #expect(
      plan.text("en/care/planning.md")?.hasSuffix("[At the root](/steps/weekly/#x) and [es](/es/steps/weekly/).\n")
        == true)
  }

  @Test func theFilesMoveWithTheirOwnLinksAndARedirect() async throws {
    let plan = try await RenamingFixture().rename(to: "steps/weekly")
    #expect(
      plan.text("en/steps/weekly.md") == """
        ---
        title: Plan
        # A comment stays.
        related: [../care/rest.md]
        redirectFrom: [/care/plan/]
        ---

        See [rest](../care/rest.md#top), [one](one.md), [here](#top), ![map](../care/map.png), [me](weekly.md).

        """)
    #expect(
      plan.text("es/steps/weekly.md") == "---\ntitle: El plan\nredirectFrom: [/es/care/plan/]\n---\n\nTexto.\n")
    #expect(!plan.newPaths.contains("en/care/plan.md") && !plan.newPaths.contains("es/care/plan.md"))
  }

  @Test func dataFilesFollowWithTheirComments() async throws {
    let plan = try await RenamingFixture().rename(to: "care/weekly")
    #expect(
      plan.text("programs/p.yml")
        == RenamingFixture.files["programs/p.yml"]?.replacing("care/plan", with: "care/weekly"))
    #expect(plan.text("site.yml") == RenamingFixture.files["site.yml"]?.replacing("care/plan", with: "care/weekly"))
  }

  /// What stays in its folder keeps its own links.
  @Test func nothingElseIsTouched() async throws {
    let plan = try await RenamingFixture().rename(to: "care/weekly")
    #expect(plan.text("en/care/weekly.md")?.contains("See [rest](rest.md#top), [one](../steps/one.md)") == true)
    #expect(
      plan.newPaths == [
        "en/care/planning.md", "en/care/rest.md", "en/care/weekly.md", "en/steps/one.md", "en/steps/two.md",
        "es/care/weekly.md", "es/steps/one.md", "programs/p.yml", "site.yml",
      ])
  }

  @Test(arguments: [
    ("redirectFrom: [/a/]\n", "redirectFrom: [/care/plan/, /a/]\n"),
    ("redirectFrom:\n  - /a/\n", "redirectFrom:\n  - /care/plan/\n  - /a/\n"),
    ("redirectFrom: /a/\n", "redirectFrom: [/care/plan/, /a/]\n"),
    ("redirectFrom: []\n", "redirectFrom: [/care/plan/]\n"),
    ("redirectFrom:\n", "redirectFrom: [/care/plan/]\n"),
    ("redirectFrom: [/care/plan]\n", "redirectFrom: [/care/plan]\n"),
    // Back to the name it once had.
    ("redirectFrom: [/care/weekly/, /a/]\n", "redirectFrom: [/care/plan/, /a/]\n"),
  ])
  func theOldAddressJoinsTheOthers(list: String, wanted: String) async throws {
    let fixture = try RenamingFixture(["en/care/plan.md": "---\ntitle: A\n\(list)order: 1\n---\n\nText.\n"])
    let plan = try await fixture.rename(to: "care/weekly")
    #expect(report(plan.obstacles) == "")
    #expect(plan.text("en/care/weekly.md") == "---\ntitle: A\n\(wanted)order: 1\n---\n\nText.\n")
  }

  @Test func linesThatEndAsInWindowsStaySo() async throws {
    let text = "---\r\ntitle: A\r\n---\r\n\r\n[Rest](rest.md)\r\n"
    let plan = try await RenamingFixture(["en/care/plan.md": text]).rename(to: "steps/weekly")
    #expect(
      plan.text("en/steps/weekly.md")
        == "---\r\ntitle: A\r\nredirectFrom: [/care/plan/]\r\n---\r\n\r\n[Rest](../care/rest.md)\r\n")
  }

  /// A page that stands in for a translation has an address too.
  @Test func thePageThatStandsInRedirectsToo() async throws {
    let plan = try await RenamingFixture().rename("care/rest", to: "care/sleep")
    #expect(plan.text("en/care/sleep.md")?.contains("redirectFrom: [/care/rest/, /es/care/rest/]\n") == true)
  }

  @Test func aDraftHasNoAddressToKeep() async throws {
    let plan = try await RenamingFixture().rename("steps/two", to: "steps/later")
    #expect(plan.text("en/steps/later.md") == RenamingFixture.files["en/steps/two.md"])
  }

  @Test func aTranslationStaysOneOfTheMendedText() async throws {
    let before = try await RenamingFixture().curriculum()
    let original = try #require(before.topic(at: "steps/one").map { before.topics[$0].module(inLanguageAt: 0) })
    let spanish = "---\ntitle: Uno\ntranslationOf: \"\(original.translationHash)\" # made in May\n---\n\nTexto.\n"
    let fixture = try RenamingFixture(["es/steps/one.md": spanish])
    let plan = try await fixture.rename(to: "care/weekly")
    try ContentChangeWriter(root: fixture.site.root).write(plan.change, name: "rename")
    let after = try await fixture.curriculum()
    let translation = try #require(after.topic(at: "steps/one").map { after.topics[$0].module(inLanguageAt: 1) })
    let mended = try #require(after.topic(at: "steps/one").map { after.topics[$0].module(inLanguageAt: 0) })
    #expect(translation.frontMatter.translationOf?.text == mended.translationHash)
    #expect(translation.frontMatter.translationOf?.text != original.translationHash)
    #expect(plan.text("es/steps/one.md")?.contains("\" # made in May\n") == true)
  }

  // MARK: - What cannot be mended

  @Test(arguments: [
    ("[x]({{site.url}}../care/plan.md)", ""), ("[x](pl&#97;n.md)", "5:"), ("[x](pla\\n.md)", ""),
  ])
  func aLinkThatIsWrittenInAnotherWayIsToldOrIsNone(link: String, place: String) async throws {
    let plan = try await RenamingFixture(["en/care/rest.md": "---\ntitle: A\n---\n\n\(link)\n"]).rename(
      to: "care/weekly")
    let told = report(plan.obstacles)
    #expect(told.contains("Content/en/care/rest.md:5:") == !place.isEmpty, "\(told)")
  }

  @Test func anAddressInHTMLIsTold() async throws {
    let fixture = try RenamingFixture([
      "site.yml": TemporarySite.configuration + "rawHTML: true\n",
      "en/care/rest.md": "---\ntitle: A\n---\n\n<a href=\"plan.md\">x</a>\n",
    ])
    #expect(
      report(try await fixture.rename(to: "care/weekly").obstacles).contains(
        "Content/en/care/rest.md:5:1: error: the module is named here in a way that cannot be changed by itself"))
  }

  @Test func aTemplateOfTheSiteIsToldAndStaysAsItIs() async throws {
    let fixture = try RenamingFixture()
    try fixture.site.folder.write("<a href=\"/care/plan/\">/care/planning/</a>\n", to: "Templates/partials/a.mustache")
    let notes = report(try await fixture.rename(to: "care/weekly").notes)
    #expect(notes.contains("Templates/partials/a.mustache:1:11: note: this template names 'care/plan'"))
    #expect(notes.ranges(of: "note:").count == 1)
  }

  @Test func aSignOffThatHoldsNoMoreIsTold() async throws {
    let fixture = try RenamingFixture()
    try await sign("en/steps/one.md", in: fixture.site)
    let notes = report(try await fixture.rename(to: "care/weekly").notes)
    #expect(notes.contains("Content/en/steps/one.md: note: the sign-off of this file holds no more"))
  }

  // MARK: - Names

  @Test(arguments: [
    ("care/plam", "care/x", "this site has no module 'care/plam'", "did you mean 'care/plan'?"),
    ("care/plan", "care/rest", "there is a module 'care/rest' already", "choose another name"),
    ("care/plan", "steps/two", "there is a module 'steps/two' already", "choose another name"),
    ("care/plan", "care/plan", "there is a module 'care/plan' already", "choose another name"),
    ("care/plan", "weekly", "'weekly' is no path for a module", "write it as 'section/name'"),
    ("care/plan", "care/My Plan", "'care/My Plan' is no path for a module", "write it as 'section/name'"),
    ("care/plan", "../x/y", "is no path for a module", "write it as 'section/name'"),
    ("get-help/get-help-now", "care/x", "keeps its place", "change what stands in the file"),
    ("care", "x/y", "'care' is no module of a section", "only modules"),
  ])
  func aNameThatCannotBeIsRefused(old: String, new: String, message: String, hint: String) async throws {
    let page = "---\ntitle: A\n---\n"
    let fixture = try RenamingFixture(["en/get-help/get-help-now.md": page, "en/care/index.md": page])
    let told = try await fixture.refusal { try await fixture.rename(old, to: new) }
    #expect(told.contains(message) && told.contains(hint), "\(told)")
  }

  @Test(arguments: ["en/care/plan", "Content/es/care/plan.md", "./Content/en/care/plan.md"])
  func aModuleMayBeNamedByItsFile(name: String) async throws {
    #expect(try await RenamingFixture().rename(name, to: "en/care/weekly").text("es/care/weekly.md") != nil)
  }

  @Test func anOldAddressOfAnotherModuleIsTaken() async throws {
    let fixture = try RenamingFixture(["en/care/rest.md": "---\ntitle: A\nredirectFrom: [/care/weekly]\n---\n"])
    let told = try await fixture.refusal { try await fixture.rename(to: "care/weekly") }
    #expect(told.contains("Content/en/care/rest.md:3:16: error: '/care/weekly/' is an old address of this module"))
  }

  @Test func aSectionThatTheMenuNamesIsNotEmptied() async throws {
    let fixture = try RenamingFixture([
      "site.yml": TemporarySite.configuration + "navigation: [care, alone]\n", "en/alone/a.md": "---\ntitle: A\n---\n",
    ])
    #expect(
      report(try await fixture.rename("alone/a", to: "care/a").obstacles).contains(
        "'navigation' names the section 'alone', which has no other module"))
    #expect(report(try await fixture.rename("alone/a", to: "alone/b").obstacles) == "")
  }
}
