import Testing

@Suite struct UnclosedFenceTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unclosed-fence", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "```\ncode\n```",
    "~~~\ncode\n~~~",
    "```\n```",
    "````\n```\n````",
    "- ```\n  a\n  ```",
    "> ```\n> a\n> ```",
    "    indented",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("```\ncode\n\n## Call\n\nCall 911.", "5:1", "everything below it"),
    ("```worksheet\ntitle: A\nfields:\n- lines: B\n", "5:1", "is not closed"),
    ("~~~\na\n```", "5:1", "'~~~'"),
    ("````\na\n```", "5:1", "'````'"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
