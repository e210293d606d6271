import TestSupport
import Testing

@testable import Pages

@Suite struct HeadingTests {
  @Test func headingsGetIDsAndStandBelowThePagesTitle() async throws {
    let html = try await body("# One\n\n## ¿Qué *es*?\n\n### Two {#own}\n\n#### Deep\n\n###### Deepest\n\n## One\n")
    #expect(
      html == """
        <h2 id="one">One</h2>
        <h2 id="qué-es">¿Qué <em>es</em>?</h2>
        <h3 id="own">Two</h3>
        <h4 id="deep">Deep</h4>
        <h5 id="deepest">Deepest</h5>
        <h2 id="one-1">One</h2>

        """)
  }

  @Test func theOutlineHasWhatIsReadWithVariablesPutIn() async throws {
    let renderer = try await BodyFixture().renderer("## About {{clinic.name}} {#about}\n\n### More\n")
    #expect(string(renderer.render()).contains("<h2 id=\"about\">About North &amp; Sons</h2>"))
    #expect(renderer.headings.map(\.text) == ["About North & Sons", "More"])
    #expect(renderer.headings.map(\.level) == [2, 3])
    #expect(renderer.headings.map(\.id) == ["about", "more"])
  }

  @Test func headingsAfterAFacilitatorsHeadingKeepTheirIDs() async throws {
    let html = try await body("## One\n\n> [!FACILITATOR]\n> ### Notes\n>\n> #### Timing\n\n## Two\n")
    #expect(html == "<h2 id=\"one\">One</h2>\n<h2 id=\"two\">Two</h2>\n")
  }
}

@Suite struct TodayTests {
  @Test func thePartForTodayIsASectionUpToTheNextHeadingOfItsLevel() async throws {
    let html = try await body(
      "## What you can do today {#today}\n\n1. Call.\n\n### Small\n\nText.\n\n## Next\n\nEnd.\n")
    #expect(
      html == """
        <section class="today" aria-labelledby="today">
        <h2 id="today">What you can do today</h2>
        <ol>
        <li>Call.</li>
        </ol>
        <h3 id="small">Small</h3>
        <p>Text.</p>
        </section>
        <h2 id="next">Next</h2>
        <p>End.</p>

        """)
  }

  @Test func theSectionEndsWithThePageOrBeforeAWorksheet() async throws {
    #expect(try await body("## Today {#today}\n\nA.\n").hasSuffix("<p>A.</p>\n</section>\n"))
    let html = try await body("## Today {#today}\n\nA.\n\n```worksheet\ntitle: W\n```\n")
    #expect(html.contains("<p>A.</p>\n</section>\n<form class=\"worksheet\""))
  }

  @Test func aHeadingInsideACardDoesNotEndTheSection() async throws {
    let html = try await body("## Today {#today}\n\n> [!NOTE]\n> ## In\n\nStill.\n")
    #expect(html.hasSuffix("<h2 id=\"in\">In</h2>\n</div>\n<p>Still.</p>\n</section>\n"))
    #expect(html.ranges(of: "</section>").count == 1)
  }
}
