import Curriculum
import Testing

@testable import Pages

@Suite struct SheetModelTests {
  @Test func aPosterShowsTheNamedPassagesAndNoNumbers() async throws {
    let page = """
      ---
      title: Overdose
      message: Call 911.
      poster: [steps]
      ---

      Before.

      ## Signs {#signs}

      Not this.

      ## Steps {#steps}

      1. Call [911](tel:911).[@x]
      2. Or [us](tel:617-555-2368).

      ### Deeper

      Stay.

      ## After {#after}

      Nor this.
      """
    let files = ["en/a/page.md": page, "sources.yml": "- {id: x, title: X}\n"]
    let html = try await PrintFixture(files: files).text { .poster(topic: $0.topic(at: "a/page") ?? 0) }
    #expect(html.contains("Call 911."))
    #expect(html.contains("<li>Call 911.</li>"))
    #expect(html.contains("<li>Or us <span class=\"dialed telephone\">(617-555-2368)</span>.</li>"))
    #expect(html.contains("Stay."))
    for words in ["Before.", "Not this", "Nor this", "citation"] { #expect(!html.contains(words), "\(words)") }
  }

  @Test func tenCardsHoldTheLinesOfTheStripAndTheClinic() async throws {
    let lines = """
      lines:
        - {id: emergency, name: Emergency, phone: "911", dial: "911", strip: true}
        - {id: lifeline, name: Lifeline, phone: "988", dial: "988", afterDialing: {en: "", es: oprima 2}, text: "988", strip: true}
        - {id: other, name: Another line, phone: 1-800-555-0199, dial: "+18005550199"}
      """
    let html = try await PrintFixture(files: ["crisis-lines.yml": lines]).text { _ in .walletCards }
    #expect(html.matches(of: /class="wallet-card"/).count == 10)
    #expect(html.matches(of: /<span class="wallet-phone">911<\/span>/).count == 10)
    #expect(html.contains("Text 988"))
    #expect(!html.contains("oprima 2"))
    let spanish = try await PrintFixture(files: ["crisis-lines.yml": lines], language: 1).text { _ in .walletCards }
    #expect(spanish.matches(of: /988 <span class="wallet-text">oprima 2<\/span>/).count == 10)
    #expect(html.contains("(312) 555-2368"))
    #expect(!html.contains("Another line"))
  }

  @Test func thePlannerIsAFormForOneWeek() async throws {
    let html = try await PrintFixture().text { _ in .planner }
    #expect(html.matches(of: /<input type="text"/).count == 21)
    #expect(html.contains("aria-label=\"Morning, Monday\""))
  }
}
