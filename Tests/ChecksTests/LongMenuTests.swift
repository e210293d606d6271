import TestSupport
import Testing

@Suite struct LongMenuTests {
  private func findings(sections count: Int, _ configuration: String = "") async throws -> String {
    var files = ["site.yml": TemporarySite.configuration + configuration]
    for number in 0..<count { files["en/section-\(number)/page.md"] = module("Text.") }
    return try await ChecksTests.findings(of: "long-menu", in: files)
  }

  @Test func aMenuWithoutRoomForAllSectionsIsNoted() async throws {
    #expect(
      try await findings(sections: 61) == """
        Content/site.yml: note: the menu shows 60 of 61 sections [long-menu]
          help: name the sections that people look for most under 'navigation'

        """)
  }

  @Test func aMenuWithRoomForAllIsFine() async throws {
    #expect(try await findings(sections: 60) == "")
    #expect(try await findings(sections: 61, "navigation: [section-7]\n") == "")
  }
}
