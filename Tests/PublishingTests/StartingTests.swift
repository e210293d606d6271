import Curriculum
import Diagnostics
import Files
import TestSupport
import Testing

@testable import Publishing

@Suite struct NewFileTests {
  @Test func aNewModuleBuildsAsItIs() async throws {
    let file = try #require(NewFile(kind: "module", path: "en/addiction/my-triggers", title: nil))
    #expect(file.path == "Content/en/addiction/my-triggers.md")
    #expect(file.text.contains("title: \"My triggers\"\n"))
    let site = try PlannedSite(["en/addiction/my-triggers.md": file.text])
    let outcome = try await site.outcome { $0.includesDrafts = true }
    #expect(outcome.diagnostics.allSatisfy { $0.rule == "placeholder" })
    #expect(outcome.plan != nil)
  }

  @Test(arguments: [("module", "en/a/b", 11), ("section", "en/a", 2), ("program", "day-iop", 1)])
  func whatANewFileSaysIsToldOncePublished(kind: String, path: String, count: Int) async throws {
    let file = try #require(NewFile(kind: kind, path: path, title: nil))
    #expect(file.text.contains("draft: true\n"))
    let published = file.text.replacing("draft: true\n", with: "")
    let site = try PlannedSite([
      String(file.path.dropFirst("Content/".count)): published, "en/index.md": module("title: A"),
    ])
    #expect(try await site.outcome().diagnostics.count { $0.rule == "placeholder" } == count)
  }

  @Test func aNewSectionAndANewProgramAreDraftsThatBuildAsTheyAre() async throws {
    let section = try #require(NewFile(kind: "section", path: "en/addiction", title: "About addiction"))
    let program = try #require(NewFile(kind: "program", path: "day-iop", title: nil))
    #expect(section.path == "Content/en/addiction/index.md")
    #expect(program.path == "Content/programs/day-iop.yml")
    let site = try PlannedSite([
      "en/addiction/index.md": section.text, "programs/day-iop.yml": program.text, "en/index.md": module("title: A"),
    ])
    #expect(report(try await site.outcome().diagnostics) == "")
    let drafts = try await site.outcome { $0.includesDrafts = true }
    #expect(drafts.diagnostics.allSatisfy { $0.rule == "placeholder" })
    #expect(drafts.plan != nil)
  }

  @Test(arguments: ["A \"quoted\" one", "50\\50", "Colon: here", "# hash", "{x}"])
  func anyTitleIsReadBack(title: String) async throws {
    let file = try #require(NewFile(kind: "module", path: "en/a/b", title: title))
    let site = try TemporarySite(["en/a/b.md": file.text])
    let curriculum = try await site.curriculum { $0.includesDrafts = true }
    #expect(curriculum.topics[0].module(inLanguageAt: 0).title == title.replacing("\"", with: "'"))
  }

  @Test func aModuleMayBeInALanguageWithARegion() throws {
    #expect(NewFile(kind: "module", path: "pt-BR/a/b", title: nil)?.path == "Content/pt-BR/a/b.md")
  }

  @Test(arguments: [
    ("module", "triggers"), ("module", "en/triggers"), ("module", "en/Addiction/x"), ("module", "en/a b/c"),
    ("module", "en/../x"), ("module", "en/a/-b"), ("section", "en"), ("program", "a/b"), ("program", ""),
  ])
  func aPathThatCannotBecomeAnAddressIsRefused(kind: String, path: String) throws {
    #expect(NewFile(kind: kind, path: path, title: nil) == nil)
  }
}

@Suite struct NewSiteTests {
  private func starter() throws -> TemporaryFolder {
    let starter = try TemporaryFolder()
    try starter.write(TemporarySite.configuration, to: "Content/site.yml")
    try starter.write(module("title: A"), to: "Content/en/a.md")
    try starter.write("x", to: "Templates/layouts/home.mustache")
    return starter
  }

  @Test func aNewSiteHasContentAndWhatSurroundsIt() async throws {
    let (starter, target) = (try starter(), try TemporaryFolder())
    let folder = target.path(of: "new/site")
    try NewSite(folder: folder).write(starter: starter.path, includesTheme: false)
    #expect(try Files.names(in: folder).sorted() == [".gitattributes", ".gitignore", "Content", "README.md", "Site"])
    #expect(try target.text(of: "new/site/Content/en/a.md") == module("title: A"))
    #expect(try target.text(of: "new/site/.gitignore") == "Site/*\n!Site/README.md\n")
  }

  @Test(arguments: ["workflows/publish.yml", ".github/workflows/publish.yml"])
  func theWorkflowThatPublishesComesAlong(place: String) throws {
    let (starter, target) = (try starter(), try TemporaryFolder())
    try starter.write("name: Publish\n", to: place)
    try NewSite(folder: target.path).write(starter: starter.path, includesTheme: false)
    #expect(try target.text(of: ".github/workflows/publish.yml") == "name: Publish\n")
  }

  @Test func theThemeIsCopiedWhenAskedFor() throws {
    let (starter, target) = (try starter(), try TemporaryFolder())
    try NewSite(folder: target.path).write(starter: starter.path, includesTheme: true)
    #expect(try target.text(of: "Templates/layouts/home.mustache") == "x")
  }

  @Test func aFolderThatHoldsAnythingIsLeftAlone() throws {
    let (starter, target) = (try starter(), try TemporaryFolder())
    try target.write("mine", to: ".hidden")
    let error = try #require(throws: FileError.self) {
      try NewSite(folder: target.path).write(starter: starter.path, includesTheme: false)
    }
    #expect(error.reason == "Directory not empty")
    #expect(try Files.names(in: target.path) == [".hidden"])
  }

  @Test func aStarterThatCannotBeReadLeavesTheFolderAsItWas() throws {
    let (starter, target, other) = (try starter(), try TemporaryFolder(), try TemporaryFolder())
    try Files.remove(starter.path(of: "Templates"))
    for folder in [target.path, other.path(of: "site")] {
      #expect(throws: FileError.self) {
        try NewSite(folder: folder).write(starter: starter.path, includesTheme: true)
      }
    }
    #expect(try Files.names(in: target.path).isEmpty && Files.names(in: other.path).isEmpty)
    try NewSite(folder: target.path).write(starter: starter.path, includesTheme: false)
  }
}
