import TestSupport
import Testing

@Suite struct LeftOutTests {
  private static let files = [
    "en/care/plan.md": module("Text."), "en/care/rest.md": module("Text."), "en/steps/one.md": module("Text."),
  ]

  private func findings(of rule: String = "left-out", _ files: [String: String], site: String = "") async throws
    -> String
  {
    let configuration = TemporarySite.configuration + "leaveOut: [steps, care/plan]\n" + site
    return try await ChecksTests.findings(
      of: rule, in: Self.files.merging(files.merging(["site.yml": configuration]) { $1 }) { $1 })
  }

  @Test func aLinkIsToldAtItsPlaceAndIsNoMistake() async throws {
    let files = ["en/care/rest.md": module("See [the plan](plan.md#today) and [all](../steps/one.md), [me](rest.md).")]
    #expect(
      try await findings(files) == """
        Content/en/care/rest.md:5:16: note: these words are no link: site.yml leaves 'care/plan' out [left-out]
         5 | See [the plan](plan.md#today) and [all](../steps/one.md), [me](rest.md).
           |                ^~~~~~~~~~~~~
        Content/en/care/rest.md:5:41: note: these words are no link: site.yml leaves 'steps' out [left-out]
         5 | See [the plan](plan.md#today) and [all](../steps/one.md), [me](rest.md).
           |                                         ^~~~~~~~~~~~~~~

        """)
    #expect(try await findings(of: "broken-link", files) == "")
  }

  @Test func listsInFrontMatterAreTold() async throws {
    let files = ["en/care/rest.md": module("Text.", "title: A\nrelated: [plan.md]")]
    #expect(
      try await findings(files).contains("'related' is shown without this entry: site.yml leaves 'care/plan' out"))
    #expect(try await findings(of: "broken-link", files) == "")
  }

  @Test func whatAProgramLosesIsTold() async throws {
    let program = """
      title: P
      weeks:
        - sessions:
            - {day: monday, modules: [care/plan, care/rest]}
            - {day: friday, modules: [steps/one]}

      """
    let told = try await findings(["programs/p.yml": program])
    #expect(
      told.contains(
        "programs/p.yml:4:33: note: the session is shown without this module: site.yml leaves 'care/plan' out"))
    #expect(
      told.contains(
        "programs/p.yml:5:33: note: the session has no module left without this one: site.yml leaves 'steps' out"))
    #expect(try await findings(of: "unknown-module", ["programs/p.yml": program]) == "")
  }

  @Test func aDoorIsTold() async throws {
    let site = "doors:\n  - {text: Plan, module: care/plan}\n"
    #expect(try await findings([:], site: site).contains("this door is not shown: site.yml leaves 'care/plan' out"))
    #expect(try await findings(of: "unknown-module", [:], site: site) == "")
  }

  @Test func aSiteThatLeavesNothingOutIsSilent() async throws {
    #expect(
      try await ChecksTests.findings(
        of: "left-out", in: Self.files.merging(["en/care/rest.md": module("[p](plan.md)")]) { $1 }) == "")
  }
}
