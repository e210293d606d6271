import Curriculum
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
    #expect(string(renderer.render().whole).contains("<h2 id=\"about\">About North &amp; Sons</h2>"))
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
    let html = try await body("## Today {#today}\n\nA.\n\n```worksheet\ntitle: W\nfields: [{lines: L}]\n```\n")
    #expect(html.contains("<p>A.</p>\n</section>\n<form class=\"worksheet\""))
  }

  @Test func aHeadingInsideACardDoesNotEndTheSection() async throws {
    let html = try await body("## Today {#today}\n\n> [!NOTE]\n> ## In\n\nStill.\n")
    #expect(html.hasSuffix("<h2 id=\"in\">In</h2>\n</div>\n<p>Still.</p>\n</section>\n"))
    #expect(html.ranges(of: "</section>").count == 1)
  }
}

@Suite struct PartsInBodyTests {
  private let text = """
    Intro.[@lee-2019][^a] A craving.

    ### Now {#today}

    1. Call.[@smith-2020][^b] A craving.

    #### Small

    ## Signs

    > [!CAUTION]
    > ### Danger
    >
    > Call 911.[@wu-2021]

    ## Do this {#steps}

    1. One.

    ## End

    [^a]: A.
    [^b]: B.
    """

  @Test func theyAreWrittenAndNumberedInReadingOrder() async throws {
    let renderer = try await BodyFixture().renderer(text)
    let parts = renderer.render()
    let emergency = try #require(parts[.emergency]).text
    #expect(emergency.hasPrefix("<div class=\"card card-caution\">\n"))
    #expect(emergency.contains("<h2 id=\"danger\">Danger</h2>"))
    #expect(emergency.contains(">1</a>"))
    #expect(
      try #require(parts[.steps]).text == """
        <section class="steps" aria-labelledby="steps">
        <h2 id="steps">Do this</h2>
        <ol>
        <li>One.</li>
        </ol>
        </section>

        """)
    let today = try #require(parts[.today]).text
    #expect(today.hasPrefix("<section class=\"today\" aria-labelledby=\"today\">\n<h2 id=\"today\">Now</h2>\n"))
    #expect(today.contains("<h3 id=\"small\">Small</h3>"))
    #expect(today.contains("#source-smith-2020\" aria-label=\"Source 2\">2</a>"))
    #expect(today.contains("id=\"fnref-b\" data-footnote-ref>1</a>"))
    #expect(today.contains("popovertarget=\"term-craving\""))
    #expect(today.hasSuffix("</section>\n"))
    let rest = try #require(parts[.text]).text
    #expect(rest.hasPrefix("<p>Intro."))
    #expect(rest.contains("#source-lee-2019\" aria-label=\"Source 3\">3</a>"))
    #expect(rest.contains("id=\"fnref-a\" data-footnote-ref>2</a>"))
    #expect(!rest.contains("popovertarget"))
    let notes = try #require(rest.firstRange(of: "<section class=\"footnotes\""))
    let listed = rest[notes.lowerBound...].matches(of: /<li id="fn-(.)">/).map { String($0.1) }
    #expect(listed == ["b", "a"])
    #expect(parts.whole.text == emergency + (parts[.steps]?.text ?? "") + today + rest)
    #expect(renderer.headings.map(\.id) == ["danger", "steps", "today", "small", "signs", "end"])
    #expect(renderer.headings.map(\.level) == [2, 2, 2, 3, 2, 2])
  }

  @Test func whatAModuleDoesNotHaveIsLeftOut() async throws {
    let parts = try await BodyFixture().renderer("Intro.\n\n## One\n").render()
    #expect(parts[.emergency] == nil && parts[.steps] == nil && parts[.today] == nil)
    #expect(parts[.text] == parts.whole)
    #expect(try await BodyFixture().renderer("## T {#today}\n").render()[.text] == nil)
  }
}

extension [UInt8] {
  fileprivate var text: String { string(self) }
}
