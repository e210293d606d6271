import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct SameAddressTests {
  private func told(_ paths: [String], site: String? = nil) async throws -> String {
    let files = Dictionary(uniqueKeysWithValues: paths.map { ($0, module("title: \($0.replacing("/", with: " "))")) })
    let more = site.map { ["site.yml": $0, "en/z.md": module("title: Z")] } ?? ["en/z.md": module("title: Z")]
    return report(try await PlannedSite(files.merging(more) { $1 }).outcome().diagnostics)
  }

  @Test func aModuleAtTheAddressOfAPageOfTheSiteIsRefusedOnce() async throws {
    #expect(
      try await told(["en/search.md"]) == """
        Content/en/search.md: error: this file and the site's search page would both be published at '/search/' [same-address]
          help: rename one of the two

        """)
  }

  @Test(arguments: [
    ("en/glossary.md", "the site's glossary", "/glossary/"),
    ("en/a-z/index.md", "the site's list of all topics", "/a-z/"),
    ("en/sources/index.md", "the site's list of sources", "/sources/"),
    ("en/glossary/words.md", "the site's glossary", "/glossary/"),
    ("es/search.md", "the site's search page", "/es/search/"),
  ])
  func itSaysWhatIsThere(path: String, other: String, address: String) async throws {
    let told = try await told([path])
    #expect(told.contains("this file and \(other) would both be published at '"))
    #expect(told.hasPrefix("Content/\(path.split(separator: "/")[0])/\(path.split(separator: "/")[1])"))
  }

  @Test func aSectionAndAPageBesideItAreToldByBothNames() async throws {
    let told = try await told(["en/care.md", "en/care/plan.md"])
    #expect(told.contains("[same-address]"))
    #expect(told.contains("Content/en/care.md"))
    #expect(told.contains("Content/en/care:") || told.contains("and Content/en/care would"))
  }

  @Test(arguments: [
    ("en/media/a.md", "Content/en/media", "/media/", "the site's pictures and files"),
    ("en/assets/a.md", "Content/en/assets", "/assets/", "the files of the theme"),
    ("en/Search/a.md", "Content/en/Search", "/Search/", "the files of the site's search"),
    ("en/assets.md", "Content/en/assets.md", "/assets/", "the files of the theme"),
  ])
  func aFolderOfTheSitesOwnIsKept(path: String, place: String, address: String, contents: String) async throws {
    #expect(
      try await told([path]) == """
        \(place): error: this would be published into '\(address)', where \(contents) lie [same-address]
          help: give it another name

        """)
  }

  @Test func aSectionWithTheCodeOfALanguageIsToldByBothNames() async throws {
    #expect(
      try await told(["en/es/a.md"]).contains(
        "Content/en/es: error: this file and the site's home page would both be published at '/es/'"))
    #expect(
      try await told(["en/ES/a.md", "es/z.md"]).contains(
        "Content/en/ES: error: this would be published into '/ES/', where the pages of Content/es/ lie"))
  }

  @Test func theHandoutsHaveAFolderOnlyWhereTheyArePublished() async throws {
    #expect(try await told(["en/handouts/a.md"]) == "")
    let told = try await told(["en/handouts/a.md"], site: TemporarySite.configuration + "handouts: publish\n")
    #expect(told.contains("this would be published into '/handouts/', where the site's handouts lie"))
  }

  @Test(arguments: ["en/care/media.md", "en/care/search/a.md", "en/mediation/a.md", "en/static/a.md", "es/en/a.md"])
  func aNameThatIsTakenByNothingIsFine(path: String) async throws {
    #expect(try await told([path]) == "")
  }

  @Test func aHandoutThatWouldLieWhereAnotherDoesIsToldByItsModuleWithoutPrinting() async throws {
    let told = try await told(
      ["en/care/plan.md", "en/care/plan-large-print.md"], site: TemporarySite.configuration + "handouts: publish\n")
    #expect(
      told == """
        Content/en/care/plan-large-print.md: error: this file and a handout of Content/en/care/plan.md would both be published at '/handouts/en/care/plan-large-print.pdf' [same-address]
          help: rename one of the two

        """)
  }
}
