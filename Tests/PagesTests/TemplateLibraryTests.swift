import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Pages

@Suite struct TemplateLibraryTests {
  @Test func aThemeWithEveryNameIsFine() throws {
    #expect(try ThemeFixture().problems() == "")
  }

  @Test func theThemeOfTheProjectIsFine() throws {
    let parts = #filePath.split(separator: "/").dropLast(3)
    let templates = "/" + parts.joined(separator: "/") + "/Templates"
    let told = try report { _ = try PageTemplates(TemplateFolders([templates]), languages: [.english, .spanish]) }
    #expect(told == "")
  }

  @Test func aLayoutWithoutCrisisLinesIsTold() throws {
    let lines = "{{#crisis.emergency}}{{phone}}{{/crisis.emergency}}{{#crisis.lifeline}}{{phone}}{{/crisis.lifeline}}"
    func told(_ files: [String: String]) throws -> String { report(try ThemeFixture(files).templates().warnings) }
    let none = try told([:])
    #expect(
      none.contains(
        "layouts/home.mustache: warning: layouts/home.mustache shows neither 911 nor 988, so nobody in danger finds whom"
      ))
    #expect(none.contains("help: include {{> body-start}}"))
    #expect(!(try told(["layouts/home.mustache": lines])).contains("home.mustache"))
    let header = ["partials/site-header.mustache": lines, "layouts/home.mustache": "{{{site.header}}}"]
    #expect(!(try told(header)).contains("home.mustache"))
    #expect(try told(["layouts/home.mustache": "{{{site.header}}}"]).contains("home.mustache"))
  }

  @Test func theLayoutsOfTheProjectShowCrisisLines() throws {
    let folders = TemplateFolders([PrintFixture.templates])
    let web = try PageTemplates(folders, languages: [.english, .spanish])
    let paper = try PrintTemplates(folders, languages: [.english, .spanish])
    #expect(report(web.warnings + paper.warnings) == "")
  }

  @Test func anUnknownNameInALayoutIsTold() throws {
    let told = try ThemeFixture(["layouts/module.mustache": "{{page.titel}}"]).problems()
    #expect(
      told == """
        layouts/module.mustache:1:3: error: 'page.titel': nothing is called 'titel' in it [unknown-name]
         1 | {{page.titel}}
           |   ^~~~~~~~~~
          help: did you mean 'title'?

        """)
  }

  @Test func whatReachesPastTheSiteIsTold() throws {
    let tag = "<script>w.l=[]</script><noscript><iframe src=\"https://a.example/ns\"></iframe></noscript>"
    let told = try ThemeFixture(["partials/site-footer.mustache": tag]).problems()
    #expect(told.contains("partials/site-footer.mustache:1:1: warning: a script that stands in a page has no effect"))
    #expect(told.contains("site-footer.mustache:1:42: error: this loads 'https://a.example/ns', so that another host"))
  }

  @Test func anUnknownStringIsTold() throws {
    let told = try ThemeFixture(["partials/site-footer.mustache": "{{strings.hom}}"]).problems()
    #expect(told.contains("'strings.hom': nothing is called 'hom' in it"))
    #expect(told.contains("help: did you mean 'home'?"))
  }

  @Test func aMissingLayoutIsTold() throws {
    let told = try ThemeFixture(without: "layouts/search.mustache").problems()
    #expect(
      told == """
        error: the template layouts/search.mustache is missing [missing-template]
          help: take it from the theme, or name the theme's folder with --templates

        """)
  }

  @Test func aLanguageWithoutStringsIsTold() throws {
    let told = try ThemeFixture(without: "strings/es.yml").problems()
    #expect(
      told == """
        Templates/strings/es.yml: error: the user interface is not translated into 'es' [missing-string]
          help: copy strings/en.yml to Templates/strings/es.yml and translate it

        """)
  }

  @Test func aStringOfOneLanguageAloneIsTold() throws {
    let complete = testStrings.text(in: 0..<testStrings.bytes.count)
    let told = try ThemeFixture(["strings/en.yml": complete + "skipLink: Skip\n"]).problems()
    #expect(
      told == """
        strings/es.yml: error: the string 'skipLink' is missing in strings/es.yml [missing-string]
          help: add a line 'skipLink: …' in 'es'

        """)
  }

  @Test func theFirstFolderThatHasAFileWins() throws {
    let (own, theme) = (try TemporaryFolder(), try TemporaryFolder())
    try own.write("", to: "assets/a/x.css")
    try theme.write("", to: "assets/a/x.css")
    try theme.write("", to: "assets/b.css")
    let files = try TemplateFolders([own.path, theme.path]).files(in: "assets")
    #expect(files.map(\.name) == ["a/x.css", "b.css"])
    #expect(files.map(\.path) == [own.path + "/assets/a/x.css", theme.path + "/assets/b.css"])
    #expect(try TemplateFolders([own.path]).files(in: "nothing").isEmpty)
  }
}
