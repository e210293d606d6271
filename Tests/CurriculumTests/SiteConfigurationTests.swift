import Diagnostics
import TestSupport
import Testing

@testable import Curriculum

@Suite struct SiteConfigurationTests {
  @Test func threeKeysAreEnough() async throws {
    let configuration = try await curriculum([:]).configuration
    #expect(configuration.name.everywhere == "Test Site")
    #expect(configuration.baseURL.origin == "https://clinic.example")
    #expect(configuration.languages == [.english, .spanish])
    #expect(configuration.clinicID == nil)
    #expect(configuration.navigation.isEmpty)
    #expect(!configuration.allowsRawHTML)
    #expect(configuration.quickExit == "https://www.weather.gov/")
  }

  @Test func theOthersAreRead() async throws {
    let text =
      TemporarySite.configuration + """
        tagline: {en: Plain words}
        navigation: [addiction]
        quickExit: https://news.example/
        rawHTML: true
        contentLicense: CC BY 4.0
        theme:
          light: {paper: "#FFFFFF"}
          dark: {paper: "#000000"}
          textFont: Georgia, serif
          headingFont: Arial
          logo: media/logo.svg
        """
    let configuration = try await curriculum(["site.yml": text, "en/addiction/a.md": page]).configuration
    #expect(configuration.tagline?.text(in: .english, fallbacks: []) == "Plain words")
    #expect(configuration.navigation == ["addiction"])
    #expect(configuration.quickExit == "https://news.example/")
    #expect(configuration.allowsRawHTML)
    #expect(configuration.theme.lightColors.map(\.value) == ["#FFFFFF"])
    #expect(configuration.theme.darkColors.map(\.name) == ["paper"])
    #expect(configuration.theme.textFont?.value == "Georgia, serif")
    #expect(configuration.theme.logo?.place.start?.line == 14)
  }

  @Test func aFolderWithoutASiteSaysSo() async throws {
    let folder = try TemporaryFolder()
    let outcome = await CurriculumLoader(root: folder.path).load()
    #expect(outcome.curriculum == nil)
    #expect(
      report(outcome.diagnostics) == """
        Content/site.yml: error: there is no Content/site.yml here, so this is not a Handrail site [no-site]
          help: run the command in the site's folder, name it with --root, or make a new site with 'handrail init'

        """)
  }

  @Test func anEmptyFileSaysWhatItNeeds() async throws {
    let told = try await problems(["site.yml": "# nothing\n"])
    #expect(
      told == """
        Content/site.yml:1:1: error: site.yml is empty [missing-key]
         1 | # nothing
           | ^
          help: it needs 'name', 'baseURL' and 'languages'

        """)
  }

  @Test(arguments: ["name", "baseURL", "languages"]) func aMissingKeyIsNamedAndNothingElse(key: String) async throws {
    let lines = TemporarySite.configuration.split(separator: "\n").filter { !$0.hasPrefix(key) }
    let first = lines[0]
    let told = try await problems(["site.yml": lines.joined(separator: "\n") + "\nclinic: a\n"])
    #expect(
      told == """
        Content/site.yml:1:1: error: site.yml needs '\(key)' [missing-key]
         1 | \(first)
           | ^
          help: add a line '\(key): …'

        """)
  }

  @Test func aNameInNoLanguageIsTold() async throws {
    let text = TemporarySite.configuration.replacing("Test Site", with: "{}")
    #expect(try await problems(["site.yml": text]).contains("1:7: error: 'name' must be text by language [yaml-type]"))
  }

  @Test(arguments: ["name:", "name: ~", "name: \"\""]) func aBlankNameIsMissing(line: String) async throws {
    let text = TemporarySite.configuration.replacing("name: Test Site", with: line)
    #expect(try await problems(["site.yml": text]).contains("error: site.yml needs 'name' [missing-key]"))
  }

  @Test func anUnknownKeyIsRefused() async throws {
    let told = try await problems(["site.yml": TemporarySite.configuration + "navigaton: []\n"])
    #expect(
      told == """
        Content/site.yml:4:1: error: site.yml has no key 'navigaton' [unknown-key]
         4 | navigaton: []
           | ^~~~~~~~~
          help: did you mean 'navigation'?

        """)
  }

  @Test func aLanguageThatIsNoneAndOneTwiceAreTold() async throws {
    let text = TemporarySite.configuration.replacing("[en, es]", with: "[en, Spanish, en]")
    let told = try await problems(["site.yml": text])
    #expect(
      told == """
        Content/site.yml:3:17: error: 'Spanish' is not a language code [yaml-type]
         3 | languages: [en, Spanish, en]
           |                 ^~~~~~~
          help: write codes like en, es or pt-BR
        Content/site.yml:3:26: error: 'en' stands twice in 'languages' [yaml-type]
         3 | languages: [en, Spanish, en]
           |                          ^~
          help: keep one of them

        """)
  }

  @Test func noLanguageAtAllIsTold() async throws {
    let text = TemporarySite.configuration.replacing("[en, es]", with: "[]")
    #expect(try await problems(["site.yml": text]).contains("'languages' needs at least one language"))
  }

  @Test func anAddressThatIsNoneIsTold() async throws {
    let text = TemporarySite.configuration.replacing("https://clinic.example/", with: "clinic.example")
    let told = try await problems(["site.yml": text])
    #expect(
      told == """
        Content/site.yml:2:10: error: 'clinic.example' is not the address of a site [base-url]
         2 | baseURL: clinic.example
           |          ^~~~~~~~~~~~~~
          help: write it as https://clinic.example/ with no ? or #

        """)
  }

  @Test func theMenuNamesOnlySectionsThatAreThere() async throws {
    let files = [
      "site.yml": TemporarySite.configuration + "navigation: [addicton]\n", "en/addiction/a.md": page,
    ]
    let told = try await problems(files)
    #expect(
      told == """
        Content/site.yml: error: 'navigation' names 'addicton', and there is no such section [unknown-section]
          help: did you mean 'addiction'?

        """)
  }

  @Test(arguments: [
    ("tagline:\n  en: Ward #1 clinic\n", "Ward"), ("navigation: [a]\ntheme:\n  textFont: Sans #1\n", "Sans"),
    ("leaveOut:\n  - a #1\n", "a"),
  ])
  func textOfAnyKindThatACommentCutsOffIsTold(more: String, read: String) async throws {
    let told = try await problems(["site.yml": TemporarySite.configuration + more])
    #expect(told.contains("so that only '\(read)' is read here [cut-value]"), "\(told)")
  }
}
