import Testing

@testable import Checks

@Suite struct WordStartsTests {
  private let starts = WordStarts(["TBD", "[your ", "[Your ", "TB"])

  @Test(arguments: [
    ("", []), ("T", []), ("TB", [0]), ("TBD", [0]), ("a TBD, [your b] [yours]", [2, 7]), ("tbd [YOUR a]", []),
    ("[your", []), ("TTBDTB", [1, 4]),
  ])
  func textsAreFoundWhole(text: String, places: [Int]) {
    #expect(starts.places(in: Array(text.utf8)) == places)
  }

  /// As a search at each byte would, on texts that are made of the beginnings of words.
  @Test func noneIsMissed() {
    let pieces = ["T", "B", "D", "[", "y", "our ", "Your ", "é", "\n"]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let text = Array((0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().utf8)
      let slow = text.indices.filter { index in
        ["TBD", "[your ", "[Your ", "TB"].contains { text[index...].starts(with: $0.utf8) }
      }
      #expect(starts.places(in: text) == slow)
    }
  }
}
