import TestSupport
import Testing

@testable import Diagnostics

@Suite struct SuggestionIndexTests {
  private var random = SeededRandom(seed: 7)

  @Test(arguments: [2, 3, 26])
  mutating func theNearestIsTheOneThatComparingWithEachWouldFind(alphabet: Int) {
    for _ in 0..<60 {
      let candidates = (0..<random.number(below: 60)).map { _ in word(of: alphabet) }
      let index = SuggestionIndex(candidates)
      for _ in 0..<40 {
        let typed = random.chance(50) ? misspelled(random.element(of: candidates) ?? "") : word(of: alphabet)
        #expect(
          index.nearestIndex(to: typed) == Self.compared(typed, with: candidates), "'\(typed)' among \(candidates)")
      }
    }
  }

  @Test func lettersAreWhatReadersSee() {
    let index = SuggestionIndex(["Cafe\u{301}", "💊🏽dose"])
    #expect(index.nearest(to: "caf") == "Cafe\u{301}")
    #expect(index.nearest(to: "CAFÉ") == "Cafe\u{301}")
    #expect(index.nearest(to: "💊dose") == "💊🏽dose")
  }

  @Test func emptyWordsAreFound() {
    #expect(SuggestionIndex(["", "ab"]).nearest(to: "a") == "")
    #expect(SuggestionIndex(["a"]).nearest(to: "") == "a")
    #expect(SuggestionIndex([String]()).nearest(to: "a") == nil)
    #expect(SuggestionIndex([String]()).hint(for: "a") == nil)
  }

  @Test func aLongListIsCut() {
    let names = (100..<200).map(String.init)
    let hint = SuggestionIndex(names).hint(for: "something else")
    #expect(hint == "known here: " + names.prefix(60).joined(separator: ", ") + ", and 40 more")
  }

  /// The rows of distances that are worked out for a mistyped word grow far slower than the candidates.
  @Test func tenTimesTheCandidatesAreNotTenTimesTheWork() {
    let (few, many) = (rows(among: 1_000), rows(among: 10_000))
    #expect(few > 0)
    #expect(many < few * 4, "\(few) rows a word, then \(many)")
  }

  @Test func aWordUnlikeAllIsGivenUpAtOnce() {
    let index = SuggestionIndex((0..<10_000).map { "m\($0).md" })
    var search = index.search(for: "n-1234-x.md")
    #expect(search.nearest() == nil)
    #expect(search.rowCount < 100)
  }

  private func rows(among count: Int) -> Int {
    var random = SeededRandom(seed: 11)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let candidates = (0..<count).map { _ in
      "care/" + String((0..<random.number(below: 8) + 6).map { _ in letters[random.number(below: letters.count)] })
    }
    let index = SuggestionIndex(candidates)
    let words = (0..<200).map { number in
      var letters = Array(candidates[number * (count / 200)])
      letters.swapAt(7, 8)
      return String(letters)
    }
    return words.reduce(0) { sum, word in
      var search = index.search(for: word)
      _ = search.nearest()
      return sum + search.rowCount
    } / words.count
  }

  // MARK: - Words

  private mutating func word(of alphabet: Int) -> String {
    String((0..<random.number(below: 14)).map { _ in letter(of: alphabet) })
  }

  private mutating func letter(of alphabet: Int) -> Character {
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(random.number(below: alphabet))))
    return random.chance(20) ? Character(letter.uppercased()) : letter
  }

  private mutating func misspelled(_ word: String) -> String {
    var letters = Array(word)
    for _ in 0..<random.number(below: 4) {
      let place = random.number(below: letters.count + 1)
      switch random.number(below: 4) {
      case 0: letters.insert(letter(of: 26), at: place)
      case 1 where place < letters.count: letters.remove(at: place)
      case 2 where place < letters.count: letters[place] = letter(of: 26)
      case 3 where place + 1 < letters.count: letters.swapAt(place, place + 1)
      default: break
      }
    }
    return String(letters)
  }

  /// The first of the candidates with the least distance, found by comparing the word with each.
  private static func compared(_ word: String, with candidates: [String]) -> Int? {
    let typed = Array(word.lowercased())
    let limit = min(max(typed.count / 3, 1), 3)
    let distances = candidates.map { editDistance(typed, Array($0.lowercased())) }
    return distances.min().flatMap { least in least <= limit ? distances.firstIndex(of: least) : nil }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours, by the table of all beginnings.
  private static func editDistance(_ one: [Character], _ other: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...other.count), count: one.count + 1)
    for i in 0...one.count { table[i][0] = i }
    for i in one.indices {
      for j in other.indices {
        let cost = one[i] == other[j] ? 0 : 1
        var distance = min(table[i][j + 1] + 1, table[i + 1][j] + 1, table[i][j] + cost)
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          distance = min(distance, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = distance
      }
    }
    return table[one.count][other.count]
  }
}
