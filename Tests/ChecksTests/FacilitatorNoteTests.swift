import TestSupport
import Testing

@Suite struct FacilitatorNoteTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "facilitator-note", in: ["en/a.md": module(body)])
  }

  @Test func aNoteAtTheLeftEdgeIsFine() async throws {
    #expect(try await findings("Text.\n\n> [!FACILITATOR]\n> Ten minutes.\n") == "")
  }

  @Test func aNoteInAListCouldNotBeLeftOutWhole() async throws {
    let told = try await findings("- one\n\n  > [!FACILITATOR]\n  > Ten minutes.\n")
    #expect(told.contains("this note for facilitators stands inside something else"))
    #expect(told.hasPrefix("Content/en/a.md:7:3: error:"))
  }

  @Test func aFootnoteInANoteWouldBeShownToEveryReader() async throws {
    let told = try await findings("> [!FACILITATOR]\n> Ten minutes.[^1]\n\n[^1]: Or more.\n")
    #expect(told.contains("a footnote in a note for facilitators would be shown to every reader"))
  }
}
