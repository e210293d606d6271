import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Pages

@Suite struct TemplateCopyTests {
  /// What is told of a site's own templates over a theme.
  private func told(_ files: [String: String]) throws -> String {
    let theme = try ThemeFixture(["partials/site-footer.mustache": "<footer></footer>", "partials/idle.mustache": "x"])
    let own = try TemporaryFolder()
    for (name, text) in files { try own.write(text, to: name) }
    let templates = try PageTemplates(
      TemplateFolders([own.path, theme.folder.path]), languages: [.english, .spanish])
    let found = templates.warnings.filter { $0.rule != TemplateRule.missingCrisisStrip.id }
    return report(found).replacing(own.path + "/", with: "").replacing(theme.folder.path, with: "THEME")
  }

  @Test func aCopyWithoutAMarkIsTold() throws {
    let told = try told(["partials/site-footer.mustache": "<footer>Ours</footer>"])
    #expect(told.contains("note: this file stands in place of the theme's"))
    #expect(told.contains("help: write '{{! from "))
  }

  @Test func aCopyIsToldWhenTheThemesFileHasChanged() throws {
    let first = try told(["partials/site-footer.mustache": "<footer>Ours</footer>"])
    let mark = try #require(first.firstMatch(of: /\{\{! from [0-9a-f]{10} \}\}/)).output
    #expect(try told(["partials/site-footer.mustache": "\(mark)\n<footer>Ours</footer>"]) == "")
    let later = try told(["partials/site-footer.mustache": "{{! from 0123456789 }}\n<footer>Ours</footer>"])
    #expect(later.hasPrefix("partials/site-footer.mustache:1:1: warning: the theme's file has changed since"))
    #expect(later.contains("take over what has changed in THEME/partials/site-footer.mustache, then write '\(mark)'"))
  }

  @Test func theSameFileIsNoCopy() throws {
    #expect(try told(["partials/site-footer.mustache": "<footer></footer>"]) == "")
  }

  @Test func aMisnamedPartialIsTold() throws {
    let told = try told(["partials/site-foter.mustache": "<footer></footer>"])
    #expect(told.hasPrefix("partials/site-foter.mustache: warning: no template includes the partial 'site-foter'"))
    #expect(told.contains("help: did you mean site-footer.mustache?"))
  }

  @Test func whatIsNoTemplateIsTold() throws {
    let told = try told(["partials/logo.png": "x", "layouts/home.html": "x", "partials/.DS_Store": "x"])
    #expect(told.contains("layouts/home.html: warning: this file is no template"))
    #expect(told.contains("partials/logo.png: warning: this file is no template"))
    #expect(!told.contains("DS_Store"))
  }
}
