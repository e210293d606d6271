import TestSupport
import Testing

@Suite struct DoorHeadingsTests {
  private func findings(_ door: String) async throws -> String {
    let doors = "doors:\n  - {text: Now, module: help/a\(door)}\n"
    return try await ChecksTests.findings(
      of: "door-heading",
      in: [
        "site.yml": TemporarySite.configuration + doors, "en/help/a.md": module("## What to do {#steps}\n\nText.\n"),
        "es/help/a.md": module("## Qué hacer {#pasos}\n\nTexto.\n"),
      ])
  }

  @Test func aHeadingThatAPageLacksInOneLanguageIsTold() async throws {
    #expect(
      try await findings(", heading: steps") == """
        Content/site.yml:5:42: error: this door opens at 'steps', and no heading of Content/es/help/a.md has that id [door-heading]
         5 |   - {text: Now, module: help/a, heading: steps}
           |                                          ^~~~~
          help: known here: pasos

        """)
  }

  @Test func aDoorWithoutAHeadingIsFine() async throws {
    #expect(try await findings("") == "")
  }
}
