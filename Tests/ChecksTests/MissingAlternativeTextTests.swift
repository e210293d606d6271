import TestSupport
import Testing

@Suite struct MissingAlternativeTextTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "missing-alternative-text", in: ["en/a.md": module(body), "en/p.png": "x"])
  }

  @Test func aPictureWithoutWordsIsAnErrorAtItsPlace() async throws {
    let told = try await findings("Look: ![](p.png) there.")
    #expect(
      told == """
        Content/en/a.md:5:7: error: this picture has no alternative text [missing-alternative-text]
         5 | Look: ![](p.png) there.
           |       ^~~~~~~~~~
          help: write what it shows between the brackets: ![…](…)

        """)
  }

  @Test func theThemeHasWordsForItsDrawings() async throws {
    #expect(try await findings("![](drawing:spray)") == "")
  }

  @Test func blankWordsAreNone() async throws {
    #expect(try await findings("![ \u{A0} ](p.png)") != "")
  }

  @Test func wordsAreEnoughHoweverTheyAreMarked() async throws {
    #expect(try await findings("![A *map*](p.png) ![`x`](p.png)") == "")
  }
}
