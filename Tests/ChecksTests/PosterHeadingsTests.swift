import TestSupport
import Testing

@Suite struct PosterHeadingsTests {
  private func findings(_ poster: String) async throws -> String {
    try await ChecksTests.findings(
      of: "poster-heading", in: ["en/a.md": module("## What to do {#steps}\n\nText.\n", "title: A\nposter: \(poster)")])
  }

  @Test func passagesOfTheModuleAreFine() async throws {
    #expect(try await findings("[steps]") == "")
  }

  @Test func aPassageThatIsNotThereIsTold() async throws {
    let told = try await findings("[step]")
    #expect(
      told == """
        Content/en/a.md:3:10: error: the poster cannot show 'step': no heading of this module has that id [poster-heading]
         3 | poster: [step]
           |          ^~~~
          help: did you mean 'steps'?

        """)
  }
}
