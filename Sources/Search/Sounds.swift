/// How words of a language are heard, so that one that is spelt by ear is told from others: letters that are written for
/// one another made alike. `Languages/CODE/sounds.txt` says which.
struct Sounds: Sendable {
  private var pairs: [(written: [UInt16], heard: [UInt16])]

  /// - Parameter pairs: put in place one after another.
  init(_ pairs: [(written: String, heard: String)] = []) {
    self.pairs = pairs.map { (Array($0.written.utf16), Array($0.heard.utf16)) }
  }

  /// - Parameter text: `ph>f ck>k`, as a file has it.
  /// - Throws: for what is no pair.
  init(_ text: some StringProtocol) throws(NoPair) {
    var pairs: [(written: String, heard: String)] = []
    for pair in text.split(separator: " ") {
      let sides = pair.split(separator: ">", omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty else { throw NoPair(text: String(pair)) }
      pairs.append((String(sides[0]), String(sides[1])))
    }
    self.init(pairs)
  }

  /// As a file and the manifest have it.
  var text: String {
    pairs.map { String(decoding: $0.written, as: UTF16.self) + ">" + String(decoding: $0.heard, as: UTF16.self) }
      .joined(separator: " ")
  }

  mutating func add(_ more: Sounds) { pairs += more.pairs }

  struct NoPair: Error {
    let text: String
  }

  func heard(_ word: [UInt16]) -> [UInt16] {
    var word = word
    var present = Self.present(in: word)
    for pair in pairs where Self.present(in: pair.written) & ~present == 0 {
      Self.replace(pair.written, with: pair.heard, in: &word)
      present |= Self.present(in: pair.heard)
    }
    return word
  }

  /// Most pairs have a letter that a word has not.
  private static func present(in letters: [UInt16]) -> UInt32 { letters.reduce(0) { $0 | 1 << UInt32($1 % 32) } }

  /// A loop of its own: corrections ask for the sound of every word of a part, and most have nothing to replace.
  private static func replace(_ written: [UInt16], with heard: [UInt16], in word: inout [UInt16]) {
    var index = 0
    while index + written.count <= word.count {
      if word[index] == written[0], word[index..<index + written.count].elementsEqual(written) {
        word.replaceSubrange(index..<index + written.count, with: heard)
        index += heard.count
      } else {
        index += 1
      }
    }
  }

  /// The same with letters that are written twice once.
  func heardOnce(_ word: [UInt16]) -> [UInt16] {
    heard(word).reduce(into: []) { heard, letter in
      if heard.last != letter { heard.append(letter) }
    }
  }
}

extension Sounds {
  /// In letters: shorter words sound like too many others.
  private static let shortest = 5
  private static let shortestSound = 4

  /// What a word sounds like, if that is telling enough for a correction.
  func telling(_ word: [UInt16]) -> [UInt16]? {
    guard word.count >= Self.shortest else { return nil }
    let heard = heardOnce(word)
    return heard.count >= Self.shortestSound ? heard : nil
  }
}
