import Markdown
import TestSupport
import Testing

@testable import Curriculum

@Suite struct PageAnchorsTests {
  private func anchors(_ body: String) async throws -> (anchors: PageAnchors, worksheets: [String]) {
    let module = try await curriculum(["en/a.md": module("title: A", body)]).topics[0].module(inLanguageAt: 0)
    let worksheets = module.document.nodes(of: [.codeBlock]).filter { module.worksheets[$0] != nil }
    return (module.anchors, worksheets.map(module.anchors.id))
  }

  private func sheet(_ indent: String = "") -> String {
    "\(indent)```worksheet\n\(indent)title: W\n\(indent)fields: [{lines: L}]\n\(indent)```\n\n"
  }

  @Test func worksheetsAreCounted() async throws {
    let (anchors, worksheets) = try await anchors("## One\n\n" + sheet() + sheet())
    #expect(worksheets == ["worksheet", "worksheet-2"])
    #expect(anchors.ids == ["one", "worksheet", "worksheet-2"])
  }

  @Test func aWorksheetInAListIsCountedToo() async throws {
    #expect(try await anchors("- item\n\n" + sheet("  ") + sheet()).worksheets == ["worksheet", "worksheet-2"])
  }

  @Test func theyAreCountedInTheOrderInWhichTheyAreRead() async throws {
    let card = "> [!CAUTION]\n> Call.\n>\n" + sheet("> ")
    #expect(try await anchors(sheet() + card).worksheets == ["worksheet-2", "worksheet"])
  }

  @Test func whatFacilitatorsFillInIsNotThereToBeLinked() async throws {
    let (anchors, worksheets) = try await anchors("> [!FACILITATOR]\n> ## Note\n>\n" + sheet("> ") + "\n" + sheet())
    #expect(worksheets == ["worksheet-2", "worksheet"])
    #expect(anchors.ids == ["worksheet"])
  }

  @Test func noIDStandsTwice() async throws {
    // The first worksheet's id is no heading's, not even where one asks for it.
    let (anchors, worksheets) = try await anchors("## Mine {#worksheet}\n\n## Worksheet 2\n\n" + sheet() + sheet())
    #expect(worksheets == ["worksheet", "worksheet-3"])
    #expect(anchors.ids == ["mine", "worksheet-2", "worksheet", "worksheet-3"])
  }
}
