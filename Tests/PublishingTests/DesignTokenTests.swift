import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct DesignTokenTests {
  private func tokens(_ css: String) -> DesignTokens {
    var tokens = DesignTokens()
    tokens.read(SourceFile(path: "a.css", text: css))
    return tokens
  }

  @Test func coloursOfLightAndDarkAreRead() {
    let tokens = tokens(
      """
      :root {
        --paper: #FFF; --ink: #010203;
        --width: 60ch;
      }
      @media (prefers-color-scheme: dark) {
        :root { --paper: #000000; }
      }
      :root { --line: #777777; }
      """)
    #expect(tokens.light.mapValues(\.text) == ["paper": "#FFFFFF", "ink": "#010203", "line": "#777777"])
    #expect(tokens.dark.mapValues(\.text) == ["paper": "#000000"])
    #expect(tokens.light["ink"]?.place.start == LineAndColumn(line: 2, column: 18))
  }

  @Test func aColourForAllReadersBehindADarkOneTakesItsPlace() {
    let dark = "@media (prefers-color-scheme: dark) { :root { --ink: #EEEEEE; } }\n"
    #expect(tokens(":root { --ink: #111111; }\n\(dark):root { --ink: #222222; }").dark["ink"]?.text == "#222222")
  }

  @Test(arguments: ["(prefers-color-scheme: light)", "not all and (prefers-color-scheme: dark)"])
  func aColourForLightPagesAloneLeavesTheDarkOne(media: String) {
    let tokens = tokens(":root { --ink: #111111; --line: #333333; }\n@media \(media) { :root { --line: #444444; } }")
    #expect(tokens.light["line"]?.text == "#444444")
    #expect(tokens.dark.mapValues(\.text) == ["line": "#333333"])
  }

  /// Configuration with these lines under `theme`, laid over a theme of one colour.
  private func overridden(_ theme: String) async throws -> (tokens: DesignTokens, css: String) {
    let files = ["site.yml": TemporarySite.configuration + "theme:\n" + theme, "en/a.md": module("title: A")]
    let configuration = try await TemporarySite(files).curriculum().configuration
    var tokens = tokens(":root { --paper: #FFFFFF; }")
    tokens.override(configuration.theme)
    return (tokens, ThemeOverrides.css(configuration.theme))
  }

  @Test func theSitesColoursAndFontsLieOverTheThemes() async throws {
    let (tokens, css) = try await overridden(
      "  light: {paper: \"#EEEEEE\"}\n  dark: {paper: \"#111111\"}\n  textFont: Georgia, serif\n")
    #expect(tokens.light["paper"]?.text == "#EEEEEE")
    #expect(tokens.dark["paper"]?.text == "#111111")
    #expect(
      css == """
        :root { --font-text: Georgia, serif; }
        @media not all and (prefers-color-scheme: dark) { :root { --paper: #EEEEEE; } }
        @media (prefers-color-scheme: dark) { :root { --paper: #111111; } }

        """)
  }

  @Test func aColourThatTheThemeDoesNotHaveIsTold() async throws {
    let told = report(try await overridden("  light: {papper: \"#EEEEEE\"}\n").tokens.diagnostics)
    #expect(
      told == """
        Content/site.yml:5:19: error: the theme has no colour 'papper' [unknown-color]
         5 |   light: {papper: "#EEEEEE"}
           |                   ^~~~~~~~~
          help: did you mean 'paper'?

        """)
  }

  @Test(arguments: ["red", "#12", "#12345G", "#1234567"]) func whatIsNoColourIsTold(value: String) async throws {
    let told = report(try await overridden("  light: {paper: \"\(value)\"}\n").tokens.diagnostics)
    #expect(told.contains("error: '\(value)' is not a colour [unknown-color]"))
  }

  @Test func aValueCannotLeaveItsDeclaration() async throws {
    let css = try await overridden("  textFont: \"x; } body { display: none } @import url(y)\"\n").css
    #expect(css == ":root { --font-text: x  body  display none  import urly; }\n")
  }
}
