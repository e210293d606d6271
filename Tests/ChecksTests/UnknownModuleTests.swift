import TestSupport
import Testing

@Suite struct UnknownModuleTests {
  private func findings(_ modules: String) async throws -> String {
    let program = "title: P\nweeks:\n  - sessions:\n      - {day: monday, modules: [\(modules)]}\n"
    return try await ChecksTests.findings(
      of: "unknown-module", in: ["programs/p.yml": program, "en/addiction/triggers.md": module("Text.")])
  }

  @Test func modulesThatAreThereAreFine() async throws {
    #expect(try await findings("addiction/triggers") == "")
  }

  @Test func aModuleThatIsNotThereIsToldWithTheNearest() async throws {
    let told = try await findings("addiction/trigers")
    #expect(
      told == """
        Content/programs/p.yml:4:33: error: the program names 'addiction/trigers', and there is no such module [unknown-module]
         4 |       - {day: monday, modules: [addiction/trigers]}
           |                                 ^~~~~~~~~~~~~~~~~
          help: did you mean 'addiction/triggers'?

        """)
  }

  @Test func anEntryOfAnAgendaOrOfTheOrientationIsTold() async throws {
    let program = """
      title: P
      orientation:
        sessions: [{day: monday, modules: [addiction/trigger]}]
      weeks:
        - sessions:
            - {day: monday, agenda: [{module: addiction/trigers, minutes: 50}]}
      """
    let told = try await ChecksTests.findings(
      of: "unknown-module", in: ["programs/p.yml": program, "en/addiction/triggers.md": module("Text.")])
    #expect(told.contains("Content/programs/p.yml:3:38: error: the program names 'addiction/trigger'"), "\(told)")
    #expect(told.contains("Content/programs/p.yml:6:41: error: the program names 'addiction/trigers'"), "\(told)")
  }

  @Test func aDoorThatLeadsToNoModuleIsToldWithItsPlace() async throws {
    let site = TemporarySite.configuration + "doors:\n  - {text: I want to stop, module: addiction/trigers}\n"
    let told = try await ChecksTests.findings(
      of: "unknown-module", in: ["site.yml": site, "en/addiction/triggers.md": module("Text.")])
    #expect(
      told == """
        Content/site.yml:5:36: error: a door names 'addiction/trigers', and there is no such module [unknown-module]
         5 |   - {text: I want to stop, module: addiction/trigers}
           |                                    ^~~~~~~~~~~~~~~~~
          help: did you mean 'addiction/triggers'?

        """)
  }

  @Test func aDraftIsCalledOne() async throws {
    let program = "title: P\nweeks:\n  - sessions:\n      - {day: monday, modules: [addiction/triggers]}\n"
    let told = try await ChecksTests.findings(
      of: "unknown-module",
      in: [
        "programs/p.yml": program, "en/addiction/triggers.md": module("Text.", "title: A\ndraft: true"),
        "en/a.md": module("Text."),
      ])
    #expect(told.contains("error: the program names 'addiction/triggers', which is a draft"))
    #expect(told.contains("taking the line 'draft: true' out of Content/en/addiction/triggers.md"))
  }

  @Test func aModuleUnlikeAllIsToldTheForm() async throws {
    #expect(try await findings("methadone").contains("help: write section/name, as in 'addiction/what-is-addiction'"))
  }
}
