import Curriculum
import ExternalLinks
import TestSupport
import Testing

@testable import Publishing

@Suite struct UnaskedLinkTests {
  @Test func whatCouldNotBeAskedIsToldWithTheReason() async throws {
    let told = try await AskedLinks.findings(
      of: UnaskedLink(), answer: .unasked(reason: "the server answers 429, too many requests"),
      lastAlive: CalendarDate("2026-05-02"))
    #expect(
      told.contains(
        """
        note: 'https://a.example/help/now' could not be asked for: the server answers 429, too many requests; it was there \
        on 2026-05-02 [unasked-link]
        """))
  }

  @Test(arguments: [AddressAnswer.alive, .dead(reason: "gone"), .moved(to: "https://b.example/")])
  func anAnswerIsAnAnswer(_ answer: AddressAnswer) async throws {
    #expect(try await AskedLinks.findings(of: UnaskedLink(), answer: answer) == "")
  }
}
