import ExternalLinks
import TestSupport
import Testing

@testable import Publishing

@Suite struct MovedLinkTests {
  @Test func theNewAddressIsOffered() async throws {
    let told = try await AskedLinks.findings(of: MovedLink(), answer: .moved(to: "https://b.example/help"))
    #expect(told.contains("one.md:5:8: note: 'https://a.example/help/now' has moved for good [moved-link]"))
    #expect(told.contains("write 'https://b.example/help' once you have seen that it is the same page"))
  }

  @Test func aFrontPageIsNotOfferedInThePlaceOfAPage() async throws {
    let told = try await AskedLinks.findings(of: MovedLink(), answer: .moved(to: "https://b.example/"))
    #expect(
      told.contains("it leads to the front page, 'https://b.example/': see whether what you meant is still there"))
  }

  @Test(arguments: [AddressAnswer.alive, .dead(reason: "gone"), .unasked(reason: "too busy")])
  func nothingElseHasMoved(_ answer: AddressAnswer) async throws {
    #expect(try await AskedLinks.findings(of: MovedLink(), answer: answer) == "")
  }
}
