import Diagnostics
import Files
import TestSupport
import Testing

@testable import Curriculum

@Suite struct LiveCurriculumTests {
  private func site(_ files: [String: String] = [:]) throws -> TemporarySite {
    try TemporarySite(
      [
        "en/a/one.md": "---\ntitle: One\n---\n\nText.\n", "en/a/two.md": "---\ntitle: Two\n---\n\nText.\n",
      ].merging(files) { $1 })
  }

  private func module(_ path: String, in curriculum: Curriculum?) -> Module? {
    curriculum.flatMap { curriculum in
      curriculum.topic(at: path).map { curriculum.topics[$0].module(inLanguageAt: 0) }
    }
  }

  @Test func anEditReadsOneFileAndLeavesTheRest() async throws {
    let site = try site()
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    let before = await live.update(nil).curriculum
    try site.folder.write("---\ntitle: One\n---\n\nOther.\n", to: "Content/en/a/one.md")
    let after = await live.update(["Content/en/a/one.md"]).curriculum
    #expect(module("a/one", in: after) !== module("a/one", in: before))
    #expect(module("a/two", in: after) === module("a/two", in: before))
    let (old, new) = (try #require(before), try #require(after))
    #expect(new.differsInTextsAlone(from: old))
  }

  @Test func aTitleMayChangeMoreThanTexts() async throws {
    let site = try site()
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    let before = try #require(await live.update(nil).curriculum)
    try site.folder.write("---\ntitle: Zero\n---\n\nText.\n", to: "Content/en/a/one.md")
    let after = try #require(await live.update(["Content/en/a/one.md"]).curriculum)
    #expect(!after.differsInTextsAlone(from: before))
    #expect(after.sections[0].modules.map { after.topics[$0].path } == ["a/two", "a/one"])
  }

  /// Its text would stand nowhere.
  @Test func aKindThatAnEditPutsOutOfPlaceIsTold() async throws {
    let site = try site()
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    _ = await live.update(nil)
    try site.folder.write("---\ntitle: One\nkind: section\n---\n\nText.\n", to: "Content/en/a/one.md")
    let told = await live.update(["Content/en/a/one.md"]).diagnostics
    #expect(told.map(\.rule) == [CurriculumRule.kind.id])
    try site.folder.write("---\ntitle: One\nkind: section\n---\n\nOther.\n", to: "Content/en/a/one.md")
    #expect(await live.update(["Content/en/a/one.md"]).diagnostics.map(\.rule) == [CurriculumRule.kind.id])
  }

  @Test func aFileWithTheSameBytesStaysTheSameModule() async throws {
    let site = try site()
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    let before = await live.update(nil).curriculum
    try site.folder.write("---\ntitle: One\n---\n\nText.\n", to: "Content/en/a/one.md")
    let after = await live.update(["Content/en/a/one.md"]).curriculum
    #expect(after === before)
    #expect(module("a/one", in: await live.update(nil).curriculum) === module("a/one", in: before))
  }

  @Test(arguments: ["Content/en/a/.one.md.swp", "Content/en/a/one.md~", "Content/en/a/4913", "README.md"])
  func whatEditorsLeaveBesideAFileChangesNothing(path: String) async throws {
    let site = try site()
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    let before = await live.update(nil).curriculum
    try site.folder.write("x", to: path)
    #expect(await live.update([path]).curriculum === before)
  }

  @Test func filesThatComeAndGoAreFollowed() async throws {
    let site = try site()
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    _ = await live.update(nil)
    try site.folder.write("---\ntitle: Three\n---\n", to: "Content/en/b/three.md")
    #expect(module("b/three", in: await live.update(["Content/en/b"]).curriculum) != nil)
    try Files.remove(site.folder.path(of: "Content/en/b"))
    #expect(module("b/three", in: await live.update(["Content/en/b"]).curriculum) == nil)
    try Files.remove(site.folder.path(of: "Content/en/a/one.md"))
    let outcome = await live.update(["Content/en/a/one.md"])
    #expect(outcome.diagnostics.isEmpty)
    #expect(module("a/one", in: outcome.curriculum) == nil)
  }

  @Test func aMistakeIsToldUntilItIsMended() async throws {
    let site = try site(["en/a/three.md": "---\ntitel: x\n---\n"])
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    let first = report(await live.update(nil).diagnostics)
    #expect(first.hasPrefix("Content/en/a/three.md:"))
    try site.folder.write("---\ntitle: One\n---\n\nOther.\n", to: "Content/en/a/one.md")
    #expect(report(await live.update(["Content/en/a/one.md"]).diagnostics) == first)
    try site.folder.write("---\ntitle: Three\n---\n", to: "Content/en/a/three.md")
    let mended = await live.update(["Content/en/a/three.md"])
    #expect(mended.diagnostics.isEmpty)
    #expect(module("a/three", in: mended.curriculum)?.title == "Three")
  }

  @Test func aDraftThatIsLeftOutMayBeEdited() async throws {
    let site = try site(["en/a/draft.md": "---\ntitle: Draft\ndraft: true\n---\n"])
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    _ = await live.update(nil)
    try site.folder.write("---\ntitle: Draft\ndraft: true\n---\n\nMore.\n", to: "Content/en/a/draft.md")
    let outcome = await live.update(["Content/en/a/draft.md"])
    #expect(outcome.diagnostics.isEmpty)
    #expect(module("a/draft", in: outcome.curriculum) == nil)
  }

  @Test func aControlCharacterThatIsMendedIsToldNoMore() async throws {
    let site = try site(["en/a/one.md": "---\ntitle: One\n---\n\nText\u{7}here.\n"])
    let live = LiveCurriculum(loader: CurriculumLoader(root: site.root))
    let before = await live.update(nil)
    #expect(before.diagnostics.map(\.rule) == ["control-character"])
    let again = await live.update(["Content/en/a/one.md"])
    #expect(module("a/one", in: again.curriculum) === module("a/one", in: before.curriculum))
    try site.folder.write("---\ntitle: One\n---\n\nText here.\n", to: "Content/en/a/one.md")
    #expect(await live.update(["Content/en/a/one.md"]).diagnostics.isEmpty)
  }
}
