import Curriculum
import ExternalLinks
import TestSupport
import Testing

@testable import Publishing

@Suite struct DeadLinkTests {
  @Test func anAddressThatIsGoneIsToldAtItsPlaceWithItsLastGoodDay() async throws {
    let told = try await AskedLinks.findings(
      of: DeadLink(), answer: .dead(reason: "the server answers 410, gone"), lastAlive: CalendarDate("2026-05-02"))
    #expect(
      told.hasPrefix(
        """
        Content/en/a/one.md:5:8: warning: 'https://a.example/help/now' leads nowhere: the server answers 410, gone; it was \
        there on 2026-05-02 [dead-link]
        """))
  }

  @Test func anUnknownHostIsNamed() async throws {
    let told = try await AskedLinks.findings(of: DeadLink(), answer: .unknownHost("a.example"))
    #expect(told.contains("leads nowhere: there is no host 'a.example' [dead-link]"))
  }

  @Test(arguments: [AddressAnswer.alive, .moved(to: "https://b.example/"), .unasked(reason: "too busy")])
  func whatIsThereOrCouldNotBeAskedIsNotDead(_ answer: AddressAnswer) async throws {
    #expect(try await AskedLinks.findings(of: DeadLink(), answer: answer) == "")
  }
}
