import TestSupport
import Testing

@Suite struct DoorHeadingsTests {
  private func findings(_ heading: String) async throws -> String {
    let doors = "doors:\n  - {text: Now, module: help/a, heading: \(heading)}\n"
    return try await ChecksTests.findings(
      of: "door-heading",
      in: [
        "site.yml": TemporarySite.configuration + doors, "en/help/a.md": module("## What to do {#steps}\n\nText.\n"),
        "es/help/a.md": module("## Qué hacer {#pasos}\n\nTexto.\n"),
      ])
  }

  @Test func aHeadingThatAPageLacksInOneLanguageIsTold() async throws {
    #expect(
      try await findings("steps") == """
        Content/site.yml:5:44: error: this door opens at 'steps', and no heading of Content/es/help/a.md has that id [door-heading]
         5 |   - {text: Now, module: help/a, heading: steps}
           |                                          ^~~~~
          help: did you mean 'pasos'?

        """)
  }

  @Test func aDoorWithoutAHeadingIsFine() async throws {
    #expect(try await findings("") == "")
  }
}
