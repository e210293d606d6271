extension Telephone {
  /// The numbers in running text, from left to right: "Call 911 or (217) 403-2200 now" holds two.
  public static func numbers(in text: String, for purpose: Purpose = .call) -> [Telephone] {
    found(in: text, for: purpose).map(\.telephone)
  }

  /// Where the numbers in running text stand, from left to right, without the marks around them.
  public static func places(in text: String) -> [Range<String.Index>] { found(in: text, for: .call).map(\.place) }

  private static func found(
    in text: String, for purpose: Purpose
  ) -> [(telephone: Telephone, place: Range<String.Index>)] {
    // Without digits there is none, and most texts have none.
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    let words = text.split(whereSeparator: \.isWhitespace).map { Substring($0) }
    var found: [(telephone: Telephone, place: Range<String.Index>)] = []
    var index = words.startIndex
    while index < words.endIndex {
      if let number = number(at: index, of: words, for: purpose) {
        found.append((number.telephone, number.place))
        index = number.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// More words than any number has: "+1 (217) 403 - 2200 ext. 4".
  private static let longest = 8

  /// The longest number that begins in a word.
  private static func number(
    at index: Int, of words: [Substring], for purpose: Purpose
  ) -> (telephone: Telephone, place: Range<String.Index>, end: Int)? {
    guard let first = beginning(of: words[index]) else { return nil }
    for end in (index + 1...min(index + longest, words.endIndex)).reversed() {
      let text = ([first] + words[(index + 1)..<end]).joined(separator: " ")
      guard let (telephone, marks) = telephone(text, for: purpose) else { continue }
      let last = end == index + 1 ? first : words[end - 1]
      return (telephone, first.startIndex..<last.index(last.endIndex, offsetBy: -marks), end)
    }
    return nil
  }

  /// In bytes: no number is written longer, and what is would be read again for each mark behind it.
  private static let longestText = 200

  /// A text that is a number, but for the marks that sentences have behind it, and how many of those there are.
  private static func telephone(_ text: String, for purpose: Purpose) -> (telephone: Telephone, marks: Int)? {
    guard text.utf8.count <= longestText else { return nil }
    var rest = text[...]
    var marks = 0
    while true {
      if let telephone = try? Telephone(one: String(rest), for: purpose), telephone.isPlain {
        // What reads the number takes a stop for one of its own marks.
        return (telephone, marks + rest.reversed().prefix { ".,;:!?…".contains($0) }.count)
      }
      guard let last = rest.last, ".,;:!?)]}\"'”’»*…".contains(last) else { return nil }
      rest = rest.dropLast()
      marks += 1
    }
  }

  /// Four digits are rather a year than a short code, three rather a room; both are numbers where they stand alone.
  private var isPlain: Bool { !isShortCode || number.utf8.count > 4 }

  /// A word from its first digit, `+` or bracket on; nil where that is inside of a word.
  private static func beginning(of word: Substring) -> Substring? {
    guard let start = word.firstIndex(where: { $0.isASCII && ($0.isWholeNumber || $0 == "+" || $0 == "(") }) else {
      return nil
    }
    let before = word[..<start].last
    return before?.isLetter == true || before?.isNumber == true ? nil : word[start...]
  }
}
