import Curriculum
import TestSupport
import Testing

@Suite struct UnpublishedFileTests {
  private func findings(_ files: [String: String], _ body: String = "Text.") async throws -> String {
    try await ChecksTests.findings(
      of: "unpublished-file", in: ["en/care/plan.md": module(body)].merging(files) { $1 })
  }

  @Test(arguments: [
    ("en/care/sleep.md.txt", "no page is made of it, since the name of a module ends in .md", "rename it to sleep.md"),
    ("en/care/sleep.markdown", "no page is made of it", "rename it to sleep.md"),
    ("en/care/sleep", "no page is made of it", "rename it to sleep.md"),
    ("triggers.md", "it lies in no language's folder", "move it to Content/en/<section>/triggers.md"),
    ("media/triggers.md", "it lies in no language's folder", "move it to Content/en/<section>/triggers.md"),
    ("programs/iop.md", "it lies in no language's folder", "move it to Content/en/<section>/iop.md"),
    ("en/care/sleep.html", "HTML files are not published", "move it to Content/static/"),
    ("en/care/team.heic", "browsers do not show HEIC", "save it as JPEG, team.jpg"),
    ("media/scan.tiff", "browsers do not show such pictures", "scan.jpg"),
    ("en/care/plan.pages", "only programs of Apple open it", "export it as PDF, plan.pdf"),
    ("clinics/a.yaml", "the name of a file of settings ends in .yml", "rename it to a.yml"),
    ("glosary.yml", "no file of settings has this name", "glossary.yml"),
    ("logo.png", "files are not published from here", "move it to Content/media/logo.png"),
    ("en/care/plan.psd", "its kind is not published", "published are modules (.md)"),
  ])
  func aFileOfWhichNothingIsMadeIsToldAtItsPath(path: String, why: String, hint: String) async throws {
    let told = try await findings([path: "x"])
    #expect(told.hasPrefix("Content/\(path): warning: this file is left out: ") && told.contains(why))
    #expect(told.contains("help: ") && told.contains(hint))
    #expect(told.hasSuffix("\n") && told.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    "README.md", "README", "LICENSE", "LICENSE.md", "LICENSE-content.txt", "en/README.md", "en/care/README.md",
    "en/care/LICENSE.md", "en/care/LICENSE.txt", "en/README.txt", "media/README.md", "en/.DS_Store",
    "en/care/._plan.md", "en/care/.~lock.plan.odt#",
    "en/care/~$plan.docx", "en/care/~$plan.md", "en/care/Thumbs.db", "en/desktop.ini", "en/care/plan.md~",
    "en/care/#plan.md#",
    "__MACOSX/en/plan.md", "en/care/@eaDir/x.jpg", "en/care/4913", "en/care/a.pdf", "media/notes.txt",
    "en/care/deep/er/sleep.png",
  ])
  func whatIsNobodysContentIsNotTold(path: String) async throws {
    #expect(try await findings([path: "x"]) == "")
  }

  @Test func aReadMeWithATitleIsAPage() async throws {
    let site = try await TemporarySite(["en/care/README.md": module("Text.")]).curriculum()
    #expect(site.topics.map(\.path) == ["care/README"])
  }

  @Test func modulesInDeeperFoldersAndWithLargeEndingsAreRead() async throws {
    let files = [
      "en/care/deep/er/sleep.md": module("[a](../../LOUD.MD) [b](../../LOUD.md)"), "en/care/LOUD.MD": module("x"),
    ]
    #expect(try await findings(files) == "")
    #expect(try await ChecksTests.findings(of: "broken-link", in: files) == "")
    let site = try await TemporarySite(files).curriculum()
    #expect(site.topics.map(\.path) == ["care/LOUD", "care/deep/er/sleep"])
  }

  @Test(arguments: ["docx", "doc", "odt", "rtf", "xlsx", "pptx"])
  func aFileOfAnOfficeProgramIsToldUntilAPageLinksIt(type: String) async throws {
    let files = ["en/care/consent.\(type)": "x"]
    let told = try await findings(files)
    #expect(told.hasPrefix("Content/en/care/consent.\(type): warning: this file is left out: no page links it"))
    #expect(told.contains("[The form](consent.\(type))"))
    #expect(try await findings(files, "[consent](consent.\(type))") == "")
  }

  @Test func whatADraftLinksWaitsForIt() async throws {
    let draft = module("[consent](consent.docx)", "title: A page\ndraft: true")
    #expect(try await findings(["en/care/draft.md": draft, "en/care/consent.docx": "x"]) == "")
  }

  @Test func aTextBesideModulesIsToldUntilAPageLinksIt() async throws {
    let told = try await findings(["en/care/triggers.txt": "x"])
    #expect(told.contains("Content/en/care/triggers.txt: warning: no page links this file"))
    #expect(told.contains("rename it to triggers.md"))
    #expect(try await findings(["en/care/triggers.txt": "x"], "[a](triggers.txt)") == "")
  }
}
