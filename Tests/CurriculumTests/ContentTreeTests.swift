import TestSupport
import Testing

@testable import Curriculum

@Suite struct ContentTreeTests {
  @Test func picturesAndFilesAreMediaAndTheRestIsLeftAlone() async throws {
    let site = try await curriculum([
      "en/a/m.md": page, "en/a/photo.JPG": "x", "media/deep/sheet.pdf": "x", "en/a/notes.docx": "x",
      "en/.draft.md": "x",
      "media/read.md": "x",
    ])
    #expect(site.media == ["en/a/notes.docx", "en/a/photo.JPG", "media/deep/sheet.pdf"])
    #expect(site.unread.map(\.path) == ["media/read.md"])
    #expect(site.topics.map(\.path) == ["a/m"])
  }

  @Test func aFolderOfALanguageThatIsNotPublishedIsPointedOut() async throws {
    let told = try await problems(["en/a.md": page, "fr/a.md": page])
    #expect(
      told == """
        Content/fr: warning: Content/fr is not a language of this site, so nothing in it is published [unused-folder]
          help: add 'fr' to 'languages' in site.yml, or move the folder out of Content

        """)
  }

  @Test(arguments: ["programs", "clinics"]) func aFolderAmongSettingsIsPointedOut(folder: String) async throws {
    let told = try await problems(["en/a.md": page, "\(folder)/2026/x.yml": "title: X\n"])
    #expect(
      told.hasPrefix("Content/\(folder)/2026: warning: Content/\(folder)/2026 is a folder where files of settings lie"))
    #expect(told.contains("help: put its files into Content/\(folder)/ itself"))
  }

  @Test func aLanguageInLargeLettersIsToldItsName() async throws {
    let told = try await problems(["en/a.md": page, "EN/b.md": page])
    #expect(told.contains("Content/EN: warning: Content/EN is not a language of this site"))
    #expect(told.contains("help: rename the folder to 'en', as 'languages' in site.yml writes it"))
  }

  @Test func aSectionOutsideALanguageIsPointedOut() async throws {
    let told = try await problems(["en/a.md": page, "addiction/a.md": page])
    #expect(
      told == """
        Content/addiction: warning: Content/addiction is not a language of this site, so nothing in it is published [unused-folder]
          help: modules lie in Content/<language>/<section>/: here that is Content/en/addiction/

        """)
  }
}
