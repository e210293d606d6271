import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("titel", "title"), ("sumary", "summary"), ("Audience", "audience"), ("reviewevery", "reviewEvery"),
  ])
  func aTypoFindsItsName(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: ["audience", "reviewEvery", "summary", "title"]) == meant)
  }

  @Test func somethingElseFindsNothingAndTheNamesAreListed() {
    #expect(Suggestion.nearest(to: "colour", among: ["title", "summary"]) == nil)
    #expect(Suggestion.hint(for: "colour", among: ["title", "summary"]) == "known here: summary, title")
  }

  @Test func swappedNeighboursAreOneEdit() {
    #expect(Suggestion.nearest(to: "ab", among: ["ba"]) == "ba")
    #expect(Suggestion.nearest(to: "abc", among: ["cba"]) == nil)
  }
}
