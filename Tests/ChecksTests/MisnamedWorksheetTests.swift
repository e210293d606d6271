import Testing

@Suite struct MisnamedWorksheetTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "misnamed-worksheet", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "```worksheet\ntitle: A\nfields: [{lines: B}]\n```",
    "```\ncode\n```",
    "```yaml\na: b\n```",
    "```text\nA\n```",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("```Worksheet\ntitle: A\n```", "5:1", "'Worksheet' is not 'worksheet'"),
    ("```workshet\ntitle: A\n```", "5:1", "```worksheet"),
    ("```worksheet one\ntitle: A\n```", "5:1", "'worksheet one'"),
    ("```work-sheet\ntitle: A\n```", "5:1", "'work-sheet'"),
    ("- ```WORKSHEET\n  a\n  ```", "5:3", "shown as code"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
