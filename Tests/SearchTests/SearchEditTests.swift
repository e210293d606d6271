import Testing

@testable import Search

/// An edit changes what it touches.
@Suite struct SearchEditTests {
  private static let documents = Fixture.generated(400)
  private static let settings = Fixture.settings(oneFileLimit: 1)

  /// A document with the last word of its first passage replaced, past what its record shows.
  private static func changed(_ document: SearchDocument, to word: String) -> SearchDocument {
    let passages = document.passages.enumerated().map { number, passage in
      var words = String(decoding: document.text[passage.range], as: UTF8.self).split(separator: " ").map(String.init)
      if number == 0 { words[words.count - 1] = word }
      return (heading: passage.heading, text: words.joined(separator: " "))
    }
    return Fixture.document(document.url, document.title, section: document.section, passages)
  }

  private static func differing(_ documents: [SearchDocument]) async -> [String] {
    let before = await Fixture.index(Self.documents, settings)
    let after = await Fixture.index(documents, settings)
    let known = Dictionary(uniqueKeysWithValues: before.files.map { ($0.path, $0.bytes) })
    // A browser keeps a part for ever: what has its name has its bytes.
    for file in after.files.dropFirst() { #expect(known[file.path] ?? file.bytes == file.bytes, "\(file.path)") }
    return after.files.filter { known[$0.path] == nil || $0.path == before.files[0].path }.map(\.path)
  }

  @Test(arguments: ["bace", "sesquipedalian"]) func aChangedWordMovesFewFiles(word: String) async {
    for page in [3, 120, 250, 377] {
      var documents = Self.documents
      documents[page] = Self.changed(documents[page], to: word)
      let moved = await Self.differing(documents)
      #expect(moved.contains("search/en.js"))
      #expect((2...5).contains(moved.count), "\(moved)")
      #expect(!moved.contains { $0.hasPrefix("search/parts/en-p") || $0.hasPrefix("search/parts/en-f") })
    }
  }

  @Test func nothingMovesWithoutAnEdit() async {
    #expect(await Self.differing(Self.documents) == ["search/en.js"])
  }

  @Test func aWordMoreMovesNoLengthThatIsRounded() {
    let block = { (lengths: [Int]) in
      var block = PostingBlock()
      block.append([(page: 0, value: 4 << 4), (page: 1, value: 2 << 4)], scale: 0)
      Impacts(lengths: lengths).apply(to: &block)
      return block.values
    }
    #expect(block([600, 580]) == block([601, 580]))
    #expect(block([600, 580]) != block([60, 580]))
  }

  @Test func cutsBehindAnEditStayWhereTheyAre() {
    let ranks = (0..<4_000).map { UInt64($0 &* 2_654_435_761) % 1_000_003 }
    func starts(_ ranks: [UInt64]) -> Set<UInt64> {
      let runs = ContentCuts(costs: ranks.map { _ in 10 }, ranks: ranks, limit: 1_000, fewest: 8).runs()
      #expect(runs.map(\.count).reduce(0, +) == ranks.count)
      #expect(runs.allSatisfy { (33...100).contains($0.count) })
      return Set(runs.map { ranks[$0.lowerBound] })
    }
    let before = starts(ranks)
    let after = starts(Array(ranks[..<700]) + [999_999] + Array(ranks[700...]))
    #expect(before.symmetricDifference(after).count <= 4)
  }

  @Test func frontCodedWordsComeBack() {
    let words = ["bank", "banks", "beach", "каша", "кашалот", "988"].map { Array($0.utf8) }
    let text = FrontCoding.text(words)
    #expect(String(decoding: text, as: UTF8.self) == "AbankEsBeachAкашаEлотA988")
    #expect(FrontCoding.words(text) == words)
    #expect(FrontCoding.words([]) == [])
    #expect(FrontCoding.words(Array("xAa".utf8)) == nil)
    #expect(FrontCoding.words(Array("AaCb".utf8)) == nil)
  }
}
