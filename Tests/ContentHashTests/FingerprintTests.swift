import ContentHash
import Testing

@Suite struct FingerprintTests {
  /// As `xxhsum -H3` prints them, shortened.
  @Test(arguments: [("", "2d06800538"), ("abc", "78af5f9489")])
  func isXXH3(text: String, digits: String) {
    #expect(Fingerprint(of: Array(text.utf8)).digits == digits)
  }

  /// Hashes that begin with zeros keep them.
  @Test func hasTenDigits() {
    #expect((0..<1_000).allSatisfy { Fingerprint(of: Array(String($0).utf8)).digits.count == 10 })
  }
}
