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
        :root { --paper: #EEEEEE; --font-text: Georgia, serif; }
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

@Suite struct ContrastCheckTests {
  private func color(_ text: String) throws -> DesignTokens.Color {
    var tokens = DesignTokens()
    tokens.read(SourceFile(path: "a.css", text: "a { --x: \(text); }"))
    return try #require(tokens.light["x"])
  }

  private func findings(_ css: String) -> String {
    var tokens = DesignTokens()
    tokens.read(SourceFile(path: "a.css", text: css))
    return report(ContrastCheck.check(tokens))
  }

  /// Values of WebAIM's contrast checker, to two places.
  @Test(arguments: [
    ("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#FFFFFF", 1.0), ("#777777", "#FFFFFF", 4.48),
    ("#767676", "#FFFFFF", 4.54),
    ("#0000FF", "#FFFFFF", 8.59), ("#FF0000", "#000000", 5.25), ("#404040", "#FFFFFF", 10.37),
  ])
  func theRatioIsThatOfWCAG(one: String, other: String, ratio: Double) throws {
    let found = ContrastCheck.ratio(try color(one), try color(other))
    #expect(abs(found - ratio) < 0.005)
    #expect(ContrastCheck.ratio(try color(other), try color(one)) == found)
  }

  @Test func aPairThatIsTooWeakIsAWarningAtItsColour() {
    let dark = "@media (prefers-color-scheme: dark) { :root { --muted: #000000; } }\n"
    let told = findings(":root {\n  --paper: #FFFFFF;\n  --muted: #777777;\n}\n" + dark)
    #expect(
      told == """
        a.css:3:3: warning: 'muted' #777777 on 'paper' #FFFFFF has a contrast of 4.4 to 1 in light mode, too little to read [contrast]
         3 |   --muted: #777777;
           |   ^~~~~~~~~~~~~~~~~
          help: choose a pair with at least 4.5 to 1

        """)
  }

  @Test func darkModeTakesTheColoursItDoesNotChangeFromLight() {
    let told = findings(
      ":root { --paper: #FFFFFF; --ink: #000000; }\n@media (prefers-color-scheme: dark) { :root { --paper: #000000; } }\n"
    )
    #expect(told.contains("'ink' #000000 on 'paper' #000000 has a contrast of 1.0 to 1 in dark mode"))
    #expect(!told.contains("light mode"))
  }

  @Test func strongPairsAreFine() {
    #expect(findings(":root { --paper: #FFFFFF; --ink: #000000; --muted: #767676; }") == "")
  }
}
