import Testing

@testable import Pages

@Suite struct PrintBodyTests {
  @Test func aLinkBearsANumberUnderWhichItsAddressIsListed() async throws {
    let html = try await PrintFixture().handout(
      "See [the other](other.md#part), [it](other.md#part) and [a site](https://who.int/x/).")
    #expect(
      html.contains(
        "See <a href=\"https://clinic.example/a/other/#part\">the other</a><sup class=\"lead\">→1</sup>, "
          + "<a href=\"https://clinic.example/a/other/#part\">it</a><sup class=\"lead\">→1</sup> and "
          + "<a href=\"https://who.int/x/\">a site</a><sup class=\"lead\">→2</sup>."))
    #expect(
      html.contains(
        "<span class=\"note-number\">→1</span> <span class=\"note-title\">Other</span> · "
          + "<a href=\"https://clinic.example/a/other/#part\">clinic.example/a/other</a>"))
    #expect(html.contains("<span class=\"note-number\">→2</span> <a href=\"https://who.int/x/\">who.int/x</a>"))
  }

  @Test(arguments: [PrintEdition.standard, .largePrint, .facilitator])
  func paperFollowsTheReadingOrder(edition: PrintEdition) async throws {
    let text = """
      Intro with [a site](https://who.int/).

      #### Now {#today}

      1. See [another](https://cdc.gov/).

      ## Do this {#steps}

      1. One.

      > [!CAUTION]
      > Stay.

      ## Last

      > [!FACILITATOR]
      > Slowly.

      > [!CAUTION]
      > Call 911.
      """
    let html = try await PrintFixture(edition: edition).handout(text)
    let order = [
      "Call 911.", "<section class=\"steps\" aria-labelledby=\"m1-steps\">", "<h2 id=\"m1-steps\">", "Stay.",
      "</section>", "<section class=\"today\" aria-labelledby=\"m1-today\">", "<h2 id=\"m1-today\">", "→1",
      "</section>", "Intro with", "→2", "<h2 id=\"m1-last\">",
    ]
    var rest = html[...]
    for piece in order {
      let range = try #require(rest.firstRange(of: piece), "\(piece)")
      rest = rest[range.upperBound...]
    }
    #expect(html.contains("Slowly.") == (edition == .facilitator))
    if edition == .facilitator { #expect(html.contains("Last</p>\n<p>Slowly.")) }
  }

  @Test func aTextThatStandsInForItsTranslationKeepsItsOwnLabels() async throws {
    let text =
      "> [!IMPORTANT]\n> Stay. See [below](#below).\n\n## Below\n\n```worksheet\ntitle: Plan\nfields:\n  - week: Days\n    slots: [Noon]\n```"
    let html = try await PrintFixture(language: 1).handout(text)
    #expect(html.contains("Todavía no hemos traducido esta página"))
    #expect(html.contains(">Important<"))
    #expect(html.contains("data-page=\"page\""))
    #expect(html.contains("aria-label=\"Noon, Monday\""))
    #expect(!html.contains("Lunes") && !html.contains("lunes"))
  }

  @Test func whatCanBeReadAsItStandsBearsNoNumber() async throws {
    let html = try await PrintFixture().handout(
      "Call [(312) 555-2368](tel:(312) 555-2368), read <https://who.int> or [below](#below).\n\n## Below {#below}\n"
        .replacing("tel:(312) 555-2368", with: "tel:3125552368"))
    #expect(!html.contains("class=\"lead\""))
    #expect(html.contains("<a class=\"within\" href=\"#m1-below\" data-page=\"page\">below</a>"))
    #expect(html.contains("<h2 id=\"m1-below\">Below</h2>"))
  }

  @Test(arguments: [
    ("[us](tel:617-555-2368) today", #"2368">us</a> <span class="dialed telephone">(617-555-2368)</span> today"#),
    ("[us](tel:{{clinic.phone}})", #"="tel:3125552368">us</a> <span class="dialed telephone">[(312) 555-2368]</span>"#),
    ("[us](sms:741741?body=HOME)", #"us</a> <span class="dialed">(Text HOME to 741741)</span>"#),
    ("[617-555-2368](tel:617-555-2368x45)", #"2368</a> <span class="dialed telephone">(617-555-2368x45)</span>"#),
    ("[911](tel:911) and", #"<a href="tel:911">911</a> and"#),
    ("[Call 911](tel:911) and", #"<a href="tel:911">Call 911</a> and"#),
    ("<tel:988> and", #"<a href="tel:988">tel:988</a> and"#), ("[us](tel:1) and", "us and"),
  ])
  func aNumberThatTheTextDoesNotShowStandsBehindIt(markdown: String, printed: String) async throws {
    #expect(try await PrintFixture().handout(markdown).contains(printed))
  }

  private let note =
    "Text.\n\n> [!FACILITATOR]\n> Ten minutes.\n\n## Next\n\nMore.\n\n> [!FACILITATOR]\n> Close calmly.\n"
  private let matter = """
    title: Page
    minutes: 50
    objectives: [Name it]
    materials: [Pens]
    discussion: [{question: Why now?, answer: Many reasons.}]
    """

  @Test(arguments: [PrintEdition.standard, .largePrint])
  func otherEditionsHoldNothingOfTheFacilitators(edition: PrintEdition) async throws {
    let html = try await PrintFixture(edition: edition).handout(note, frontMatter: matter)
    for words in ["Ten minutes", "Close calmly", "Why now", "Many reasons", "Name it", "Pens", "50 minutes"] {
      #expect(!html.contains(words), "\(words)")
    }
  }

  @Test func theFacilitatorsEditionHoldsAllBesideTheText() async throws {
    let html = try await PrintFixture(edition: .facilitator).handout(note, frontMatter: matter)
    for words in ["Ten minutes", "Close calmly", "Why now", "Many reasons", "Name it", "Pens", "50 minutes"] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(html.contains("This copy holds notes for the group leader."))
    // A note at the end is about the whole session, not about the last heading.
    #expect(!html.contains("On: Next"))
  }

  @Test func aWideTableIsStackedInLargePrintAlone() async throws {
    let table = "| Level | Hours | Where | Who |\n|---|---|---|---|\n| 1 | under 9 | home | most |\n"
    #expect(try await PrintFixture().handout(table).contains("<th scope=\"col\">Level</th>"))
    let large = try await PrintFixture(edition: .largePrint).handout(table)
    #expect(!large.contains("<table>\n<thead>"))
    #expect(large.contains("<p><strong>Hours:</strong> under 9</p>"))
  }

  @Test func aWorksheetIsASheetOfItsOwnThatTheTextPointsTo() async throws {
    let html = try await PrintFixture().handout(
      "```worksheet\ntitle: My plan\nfields: [{lines: What?, count: 2}]\n```\n")
    #expect(
      html.contains(
        "Worksheet: <a class=\"within\" href=\"#m1-worksheet\" data-page=\"page\">My plan</a>"))
    #expect(html.contains("<h2 class=\"worksheet-title\" id=\"m1-worksheet\">My plan</h2>"))
  }

  @Test(arguments: ["[up](#top)", "[up](#)"]) func aLinkToTheTopLeadsToTheTitle(markdown: String) async throws {
    let html = try await PrintFixture().handout(markdown + "\n")
    #expect(html.contains("href=\"#m1\""), "\(html)")
  }
}
