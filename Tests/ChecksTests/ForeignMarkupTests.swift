import Testing

@Suite struct ForeignMarkupTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "foreign-markup", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "a == b",
    "[one](a.md)",
    "`[[a]]`",
    "Call us!!! Now",
    "x ::: y",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("::: warning\nCall\n:::", "5:1", "another tool"),
    ("!!! note\n", "5:1", "another tool"),
    ("See [[plan]].", "5:5", "not as a link"),
    ("A ==marked== word", "5:3", "write **words**"),
    ("[TOC]", "5:1", "its contents"),
    ("- [[plan|words]]", "5:3", "not as a link"),
    ("\\newpage", "5:1", "find their pages"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }

  @Test func ofSeveralBeginningsTheLastIsMeant() async throws {
    let told = try await findings("[[a and [[b]]")
    #expect(told.hasPrefix("Content/en/a.md:5:9: "))
    #expect(told.ranges(of: "not as a link").count == 1)
  }
}
