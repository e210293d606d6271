import TestSupport
import Testing

@Suite struct MissingTranscriptTests {
  private func findings(_ body: String, _ more: [String: String] = [:]) async throws -> String {
    let files = ["en/a.md": module(body), "en/b.md": module("What is said.\n"), "en/calm.mp3": "x", "en/calm.txt": "x"]
    return try await ChecksTests.findings(of: "missing-transcript", in: files.merging(more) { $1 })
  }

  @Test func aRecordingWithoutWordsIsTold() async throws {
    let told = try await findings("![Breathing](calm.mp3)\n\nMore text, [a helper](https://helper.example).\n")
    #expect(told.hasPrefix("Content/en/a.md:5:1: warning: nothing beside this recording says in writing"))
    #expect(told.contains("as 'calm.vtt'"))
  }

  @Test(arguments: [
    "![Breathing](calm.mp3) [Read it](calm.txt)\n", "![Breathing](calm.mp3)\n\n[Read it](b.md)\n",
    "![Breathing](calm.mp3)\n\n> Breathe in.\n", "- ![Breathing](calm.mp3)\n\n  > Breathe in.\n",
    "![Breathing](calm.mp3)\n\n[Read it](#words)\n\n## Words\n",
  ])
  func oneWithWordsBesideItIsFine(_ body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test func captionsUnderItsNameAreWords() async throws {
    #expect(try await findings("![Breathing](calm.mp3)\n", ["en/calm.vtt": "WEBVTT\n"]) == "")
  }

  @Test func aPictureAndACardAreNone() async throws {
    #expect(try await findings("![Breathing](calm.mp3)\n\n> [!NOTE]\n> Sit down.\n") != "")
    #expect(try await findings("![A map](map.png)\n", ["en/map.png": "x"]) == "")
  }
}
