import Markdown
import TestSupport
import Testing

@testable import Curriculum

@Suite struct ReadingOrderTests {
  private func order(_ body: String) async throws -> ReadingOrder {
    try await curriculum(["en/a.md": module("title: A", body)]).topics[0].module(inLanguageAt: 0).readingOrder
  }

  /// The words of every block, part by part: "steps: Do this | One; text: …".
  private func described(_ order: ReadingOrder) -> String {
    ReadingOrder.Part.allCases.compactMap { part in
      let words = order.blocks(of: part).map { $0.node.plainText.replacing("\n", with: " ") }
      return words.isEmpty ? nil : "\(part): " + words.joined(separator: " | ")
    }.joined(separator: "; ")
  }

  private func read(_ body: String) async throws -> String { described(try await order(body)) }

  @Test func theCardTheStepsAndTodayComeBeforeTheRest() async throws {
    let body = """
      Intro.

      ## Today {#today}

      1. Now

      ## Signs

      Look.

      > [!CAUTION]
      > Call.

      ## Do this {#steps}

      1. One

      ### In detail

      More.

      ## End
      """
    #expect(
      try await read(body)
        == "emergency: Call.; steps: Do this | One | In detail | More.; today: Today | Now; "
        + "text: Intro. | Signs | Look. | End"
    )
  }

  @Test func whatHasNoneOfThemStaysAsItIs() async throws {
    #expect(try await read("Intro.\n\n## One\n\nText.\n") == "text: Intro. | One | Text.")
    #expect(try await read("") == "")
  }

  @Test(arguments: [
    "- item\n\n  > [!CAUTION]\n  > Call.\n", "> > [!CAUTION]\n> > Call.\n", "> [!NOTE]\n> > [!CAUTION]\n> > Call.\n",
    "> [!WARNING]\n> Call.\n",
  ])
  func aCardInsideSomethingElseAndOtherCardsStay(body: String) async throws {
    #expect(try await order("Intro.\n\n" + body).blocks(of: .emergency).isEmpty)
  }

  @Test func aCardInTheStepsOrInTodayStaysThere() async throws {
    #expect(
      try await read("Intro.\n\n## T {#today}\n\n> [!CAUTION]\n> Call.\n\n1. Now\n")
        == "today: T | Call. | Now; text: Intro.")
    #expect(
      try await read(
        "## S {#steps}\n\n> [!CAUTION]\n> Call.\n\n## More\n\n> [!CAUTION]\n> Later.\n\n> [!CAUTION]\n> Last.\n")
        == "emergency: Later.; steps: S | Call.; text: More | Last.")
  }

  @Test func aLineOfJumpsRightAboveTheCardStandsAboveIt() async throws {
    let card = "\n\n> [!CAUTION]\n> Call.\n\n## A {#a}\n\nText.\n"
    #expect(
      try await read("Intro.\n\n[A](#a) · [B](#a)" + card) == "emergency: A · B | Call.; text: Intro. | A | Text.")
  }

  @Test(arguments: ["See [A](#a)", "[A](b.md)", "[A](#a)\n\nMore", "## [A](#a)"])
  func otherTextAboveTheCardStaysInTheText(line: String) async throws {
    let order = try await order("Intro.\n\n\(line)\n\n> [!CAUTION]\n> Call.\n\n## A {#a}\n\nText.\n")
    #expect(order.blocks(of: .emergency).map(\.node.plainText) == ["Call."])
  }

  @Test func warningsRightBelowTheCardStayWithIt() async throws {
    #expect(
      try await read(
        "Intro.\n\n> [!CAUTION]\n> 911.\n\n> [!WARNING]\n> 988.\n\n> [!NOTE]\n> Note.\n\n> [!WARNING]\n> Far.\n")
        == "emergency: 911. | 988.; text: Intro. | Note. | Far.")
  }

  @Test func theLastSectionEndsBeforeAWorksheetAndBeforeTheFootnotes() async throws {
    let order = try await order(
      "Text.[^n]\n\n## S {#steps}\n\nDo.\n\n```worksheet\ntitle: W\nfields: [{lines: L}]\n```\n\n> [!FACILITATOR]\n> Note.\n\n[^n]: Foot.\n"
    )
    #expect(order.blocks(of: .steps).map { $0.node.tag } == [.heading, .paragraph])
    #expect(order.blocks(of: .text).map { $0.node.tag } == [.paragraph, .codeBlock, .blockQuote])
    #expect(order.footnotes.map(\.plainText) == ["Foot."])
  }

  @Test func aSectionInAnotherIsCutOutOfIt() async throws {
    #expect(
      try await read("## S {#steps}\n\nDo.\n\n### T {#today}\n\nNow.\n\n### More\n\nAlso.\n\n## End\n")
        == "steps: S | Do. | More | Also.; today: T | Now.; text: End")
    #expect(
      try await read("## T {#today}\n\nNow.\n\n### S {#steps}\n\nDo.\n\n## End\n")
        == "steps: S | Do.; today: T | Now.; text: End")
  }

  @Test func aHeadingInsideACardBeginsAndEndsNothing() async throws {
    #expect(
      try await read("## T {#today}\n\n> [!NOTE]\n> # In\n\nStill.\n\n> ## S {#steps}\n")
        == "today: T | In | Still. | S")
  }

  @Test func aPartStandsRightBelowTheTitleOfThePage() async throws {
    let order = try await order("## A\n\n#### T {#today}\n\nNow.\n\n# S {#steps}\n\n> [!CAUTION]\n> ### Call\n")
    #expect(order.depth(of: .today) == 2)
    #expect(order.depth(of: .steps) == 0)
    #expect(order.depth(of: .text) == 0)
    #expect(try await self.order("> [!CAUTION]\n> ### Call\n").depth(of: .emergency) == 1)
    #expect(try await self.order("> [!CAUTION]\n> Call.\n").depth(of: .emergency) == 0)
  }

  @Test func everyBlockKnowsTheIDsOfItsHeadings() async throws {
    let order = try await order("## A\n\n> ## In\n>\n> ## In\n\n## T {#today}\n\n> [!FACILITATOR]\n> ## Note\n\n## B\n")
    #expect(order.blocks(of: .today).map { $0.headingIDs.first } == ["today", "note"])
    #expect(order.blocks(of: .text).map { $0.headingIDs.first } == ["a", "in", "b"])
  }

  @Test func footnotesAreNumberedAsTheyAreRead() async throws {
    let body = "First.[^a]\n\n## T {#today}\n\nNow.[^b] Again.[^b]\n\n[^a]: A.\n[^b]: B, see[^c].\n[^c]: C.\n"
    let order = try await order(body)
    #expect(order.footnotes.map(\.plainText) == ["B, see.", "A.", "C."])
    #expect(try await self.order("First.[^a]\n\n[^a]: A.\n").footnoteNumbers == nil)
  }
}
