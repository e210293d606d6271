import TestSupport
import Testing

@Suite struct HastySignOffsTests {
  @Test func moreThanCanBeReadInAnHourIsTold() async throws {
    func ledger(_ count: Int, every minutes: Int) -> String {
      (0..<count).map { index in
        let minute = index * minutes
        let (hour, rest) = (9 + minute / 60, minute % 60)
        return SignedSite.line(
          "en/p\(index).md", at: "2026-01-01T\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest):00Z")
      }.joined()
    }
    #expect(try await SignedSite.found("hasty-sign-offs", ledger(12, every: 1)) == "")
    #expect(try await SignedSite.found("hasty-sign-offs", ledger(30, every: 5)) == "")
    #expect(
      try await SignedSite.found("hasty-sign-offs", ledger(13, every: 4)).contains(
        "Content/reviews.jsonl:1:1: note: Ann Lee signed 13 texts within an hour, from 2026-01-01T09:00:00Z"))
  }
}
