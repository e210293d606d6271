import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct ContrastTests {
  private func color(_ text: String) throws -> DesignTokens.Color {
    var tokens = DesignTokens()
    tokens.read(SourceFile(path: "a.css", text: "a { --x: \(text); }"))
    return try #require(tokens.light["x"])
  }

  private func findings(_ css: String) -> String {
    var tokens = DesignTokens()
    tokens.read(SourceFile(path: "a.css", text: css))
    return report(Contrast().check(tokens))
  }

  /// Values of WebAIM's contrast checker, to two places.
  @Test(arguments: [
    ("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#FFFFFF", 1.0), ("#777777", "#FFFFFF", 4.48),
    ("#767676", "#FFFFFF", 4.54),
    ("#0000FF", "#FFFFFF", 8.59), ("#FF0000", "#000000", 5.25), ("#404040", "#FFFFFF", 10.37),
  ])
  func theRatioIsThatOfWCAG(one: String, other: String, ratio: Double) throws {
    let found = Contrast.ratio(try color(one), try color(other))
    #expect(abs(found - ratio) < 0.005)
    #expect(Contrast.ratio(try color(other), try color(one)) == found)
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
