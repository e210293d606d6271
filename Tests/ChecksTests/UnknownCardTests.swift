import Testing

@Suite struct UnknownCardTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unknown-card", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "> [!NOTE]\n> a",
    "> [!caution]\n> a",
    "> a quotation",
    "[note] in a sentence",
    "> [See](a.md)",
    "> [@key]",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("> [!DANGER]\n> a", "5:3", "known here"),
    ("> [!WARNNG]\n> a", "5:3", "did you mean 'WARNING'?"),
    ("> [!WARNING] Call 911.", "5:3", "on a line of its own"),
    ("[!WARNING]\nCall.", "5:1", "begin each of its lines"),
    ("> [WARNING]\n> Call.", "5:3", "on a line of its own"),
    ("> [! WARNING]\n> Call.", "5:3", "on a line of its own"),
    ("- > [!TIPP]\n  > a", "5:5", "did you mean 'TIP'?"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
