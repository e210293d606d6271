import Testing

@testable import Search

@Suite struct PageRecordTests {
  /// The opening of a passage as results show it.
  private func lead(of text: String) -> String {
    let bytes = Array(text.utf8)
    let document = SearchDocument(
      url: "a/", title: "A", section: "", audiences: [], keywords: [], summary: "", text: bytes,
      passages: [SearchPassage(anchor: nil, heading: "", range: 0..<bytes.count)])
    var record: [UInt8] = []
    PageRecord.append(document, to: &record)
    return String(decoding: record, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false).last
      .map(String.init) ?? ""
  }

  @Test func whiteSpaceBecomesSingleSpaces() {
    #expect(lead(of: " One\ttwo   three. ") == "One two three.")
  }

  @Test func whatFitsHasNoEllipsis() {
    let text = String(repeating: "abcd ", count: 31) + "abcde"
    #expect(text.utf8.count == PageRecord.leadLimit)
    #expect(lead(of: text) == text)
    #expect(lead(of: text + " \n") == text, "white space at the end is nothing left out")
  }

  @Test func longTextIsCutBetweenWords() {
    let text = String(repeating: "abcd ", count: 40)
    #expect(lead(of: text) == text.prefix(159) + "…")
  }

  @Test func whatIsCutIsCutBetweenSentences() {
    let sentence = "Some people shake for days after their last drink, says Dr. Jones. "
    #expect(lead(of: String(repeating: sentence, count: 4)) == (sentence + sentence).dropLast())
    #expect(lead(of: sentence + "\n" + String(repeating: "abcd ", count: 40)) == sentence.dropLast())
  }

  @Test func blocksDoNotRunTogether() {
    #expect(lead(of: "Call someone\nTake a walk\nIs it bad?\nWait.") == "Call someone; Take a walk; Is it bad? Wait.")
  }

  @Test func oneLongWordIsCutBetweenCharacters() {
    let lead = lead(of: "a" + String(repeating: "é", count: 200))
    #expect(lead == "a" + String(repeating: "é", count: 79) + "…")
  }
}
