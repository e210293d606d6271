import Diagnostics
import TestSupport
import Testing

@testable import Curriculum

@Suite struct ModuleSelectionTests {
  private static let files = [
    "en/care/index.md": page(), "en/care/plan.md": page(), "en/care/rest.md": page(), "es/care/plan.md": page(),
    "en/steps/one.md": page(), "en/get-help/get-help-now.md": page(), "en/get-help/other.md": page(),
    "en/privacy.md": page(),
  ]

  private static func page(_ frontMatter: String = "") -> String { "---\ntitle: A\n\(frontMatter)---\n\nText.\n" }

  private func site(leaveOut: String, _ files: [String: String] = [:]) throws -> TemporarySite {
    let configuration = TemporarySite.configuration + "leaveOut: \(leaveOut)\nnavigation: [care, steps]\n"
    return try TemporarySite(Self.files.merging(files.merging(["site.yml": configuration]) { $1 }) { $1 })
  }

  private func paths(leaveOut: String) async throws -> [String] {
    try await site(leaveOut: leaveOut).curriculum().topics.map(\.path)
  }

  // MARK: - leaveOut

  @Test func modulesAndSectionsAreLeftOutInAllLanguages() async throws {
    let curriculum = try await site(leaveOut: "[steps, care/plan]").curriculum()
    #expect(
      curriculum.topics.map(\.path) == ["care", "care/rest", "get-help/get-help-now", "get-help/other", "privacy"])
    #expect(curriculum.sections.map(\.id) == ["care", "get-help"])
    #expect(
      curriculum.withheld.leftOut.map(\.file.path).sorted() == [
        "Content/en/care/plan.md", "Content/en/steps/one.md", "Content/es/care/plan.md",
      ])
    #expect(curriculum.reason(forWithholding: "steps/one") == .leftOut(name: "steps"))
    #expect(curriculum.reason(forWithholding: "care/rest") == nil)
    let rest = curriculum.topics[1].module(inLanguageAt: 0)
    #expect(curriculum.target(of: "plan.md#x", from: rest) == .withheld(.leftOut(name: "care/plan")))
    #expect(curriculum.target(of: "pla.md", from: rest) == .missing("en/care/pla.md"))
  }

  @Test func aPageAtTheRootMayBeLeftOut() async throws {
    #expect(try await !paths(leaveOut: "[privacy]").contains("privacy"))
  }

  @Test func theNameOfASectionIsNoBeginningOfOthers() async throws {
    let outcome = await (try site(leaveOut: "[car]")).load()
    #expect(
      report(outcome.diagnostics) == """
        Content/site.yml:4:12: error: 'leaveOut' names 'car', and there is no such section or module [leave-out]
         4 | leaveOut: [car]
           |            ^~~
          help: did you mean 'care'?

        """)
  }

  @Test(arguments: [("get-help/get-help-now", "take the line out"), ("get-help", "name the other modules")])
  func thePageForWhoeverIsInDangerStays(name: String, advice: String) async throws {
    let outcome = await (try site(leaveOut: "[\(name)]")).load()
    #expect(report(outcome.diagnostics).contains("'get-help/get-help-now' cannot be left out"))
    #expect(report(outcome.diagnostics).contains("help: " + advice))
    #expect(outcome.curriculum?.topic(at: "get-help/get-help-now") != nil)
  }

  @Test func whoeverAsksForAllHasThem() async throws {
    let curriculum = try await site(leaveOut: "[steps]").curriculum { $0.includesLeftOut = true }
    #expect(curriculum.topic(at: "steps/one") != nil)
  }

  @Test func aLeftOutModuleThatChangesIsReadAgain() async throws {
    let site = try site(leaveOut: "[care/plan]")
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    _ = await live.update(nil)
    try site.folder.write("---\ntitle: B\n---\n\nOther.\n", to: "Content/en/care/plan.md")
    let outcome = await live.update(["Content/en/care/plan.md"])
    #expect(report(outcome.diagnostics) == "")
    #expect(outcome.curriculum?.topic(at: "care/plan") == nil)
  }

  // MARK: - Drafts

  @Test func aDraftIsNoMissingFile() async throws {
    let curriculum = try await site(
      leaveOut: "[]",
      [
        "en/care/plan.md": Self.page("draft: true\n"), "es/care/plan.md": Self.page("draft: true\n"),
      ]
    ).curriculum()
    let rest = curriculum.topics[1].module(inLanguageAt: 0)
    #expect(rest.topic == "care/rest")
    #expect(curriculum.target(of: "plan.md", from: rest) == .withheld(.draft(file: "Content/en/care/plan.md")))
  }

  @Test func aTranslationThatIsPublishedIsTheTarget() async throws {
    let outcome = await (try site(leaveOut: "[]", ["en/care/plan.md": Self.page("draft: true\n")])).load()
    #expect(
      report(outcome.diagnostics) == """
        Content/en/care/plan.md: note: this draft is not published, and the text in 'es' stands in for it [draft]
          help: to show the page in no language, write 'leaveOut: [care/plan]' in Content/site.yml

        """)
    let curriculum = try #require(outcome.curriculum)
    #expect(curriculum.reason(forWithholding: "care/plan") == nil)
    #expect(curriculum.withheld.drafts.map(\.file.path) == ["Content/en/care/plan.md"])
  }

  @Test func aSectionThatIsADraftHasNoModules() async throws {
    let outcome = await (try site(leaveOut: "[]", ["en/care/index.md": Self.page("draft: true\n")])).load()
    #expect(
      report(outcome.diagnostics) == """
        Content/en/care/plan.md: note: Content/en/care/index.md is a draft, so the section is too, with 2 modules of Content/en/care/ that would be published [draft]
          help: take the line 'draft: true' out of that file to publish them
        Content/es/care/plan.md: note: Content/en/care/index.md is a draft, so the section is too, with one module of Content/es/care/ that would be published [draft]
          help: take the line 'draft: true' out of that file to publish them

        """)
    let curriculum = try #require(outcome.curriculum)
    #expect(!curriculum.sections.map(\.id).contains("care"))
    #expect(curriculum.reason(forWithholding: "care/rest") == .draft(file: "Content/en/care/index.md"))
  }

  @Test func draftsAreThereWhereTheyAreAskedFor() async throws {
    let site = try site(leaveOut: "[]", ["en/care/index.md": Self.page("draft: true\n")])
    #expect(try await site.curriculum { $0.includesDrafts = true }.topic(at: "care/rest") != nil)
  }

  @Test func aDraftProgramIsNotPublished() async throws {
    let program = "title: P\ndraft: true\nweeks: []\n"
    let site = try site(leaveOut: "[]", ["programs/p.yml": program])
    let curriculum = try await site.curriculum()
    #expect(curriculum.programs.isEmpty)
    #expect(curriculum.draftPrograms.map(\.id) == ["p"])
    #expect(try await site.curriculum { $0.includesDrafts = true }.programs.map(\.id) == ["p"])
  }

  @Test func aDoorToADraftProgramSaysSo() async throws {
    let door = "doors:\n  - {text: P, program: p}\n"
    let outcome = await
      (try TemporarySite([
        "site.yml": TemporarySite.configuration + door, "programs/p.yml": "title: P\ndraft: true\nweeks: []\n",
        "en/a.md": Self.page(),
      ])).load()
    #expect(report(outcome.diagnostics).contains("error: a door leads to the program 'p', which is a draft"))
  }
}
