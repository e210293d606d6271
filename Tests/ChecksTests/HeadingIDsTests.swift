import TestSupport
import Testing

@Suite struct HeadingIDsTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "heading-id", in: ["en/a.md": module(body)])
  }

  @Test(arguments: ["## A {#x}\n\n## B {#y}", "## Main", "## X\n\n## B {#x}", "## A\n\n## A"])
  func headingsWithIDsOfTheirOwnAreFine(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test func anIDThatStandsTwiceIsToldAtTheSecond() async throws {
    #expect(
      try await findings("## A {#x}\n\n## B {#x}") == """
        Content/en/a.md:7:8: warning: another heading has the id 'x' already, so that this one is '#b' [heading-id]
         7 | ## B {#x}
           |        ^
          help: give it another id, and write that in the links to it

        """)
  }

  @Test func anIDOfEveryPageIsTold() async throws {
    let told = try await findings("## Words {#crisis}")
    #expect(told.contains("every page has an id 'crisis' of its own, so that this heading is '#words'"))
  }
}
