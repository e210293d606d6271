internal import LanguageParts
internal import Readability

/// What is known of a language's numbers in words, and of the units behind numbers.
struct NumberWords: Sendable {
  /// What a word may say.
  struct Meaning: Sendable {
    /// The number that it always says.
    var number: Int?
    /// Numbers that it may say: `half` is thirty minutes, fifty percent or nothing that one could count.
    var others: [Int] = []
    /// What it multiplies the number before it by.
    var factor: Int?
  }

  private struct Unit: Sendable {
    let name: String
    let words: [ReadWord.Key]
  }

  private var meanings: [ReadWord.Key: Meaning] = [:]
  private var units: [ReadWord.Key: [Unit]] = [:]
  /// What joins tens and units: the `y` of `treinta y cinco`.
  private var joining: Set<ReadWord.Key> = []
  /// What stands before a key of a telephone: `press 2`.
  private var pressing: Set<ReadWord.Key> = []

  static func all() -> [String: NumberWords] { EditorLanguages.all(.translatedNumber, NumberWords.init) }

  init(_ file: LanguageFile) throws(LanguageFileError) {
    for line in file.lines {
      guard let (name, words) = line.text.cut(at: ": "),
        read(name, words.split(separator: " ").map(Phrase.words))
      else {
        throw file.error(
          "must be 'N: words', 'N?: words', 'times N: words', 'unit NAME: words', 'and: words' or 'key: words'",
          line: line.number)
      }
    }
  }

  /// Whether a line says something.
  private mutating func read(_ name: Substring, _ words: [[ReadWord.Key]]) -> Bool {
    let firsts = words.map { $0[0] }
    if name == "and" {
      joining.formUnion(firsts)
    } else if name == "key" {
      pressing.formUnion(firsts)
    } else if let (_, unit) = name.cut(at: "unit ") {
      for word in words { units[word[0], default: []].append(Unit(name: String(unit), words: word)) }
    } else if let (_, factor) = name.cut(at: "times "), let factor = Int(factor) {
      for word in firsts { meanings[word, default: Meaning()].factor = factor }
    } else if name.last == "?", let number = Int(name.dropLast()) {
      for word in firsts { meanings[word, default: Meaning()].others.append(number) }
    } else if let number = Int(name) {
      for word in firsts { meanings[word, default: Meaning()].number = number }
    } else {
      return false
    }
    return true
  }

  func meaning(of word: ReadWord) -> Meaning? { meanings[word.key] }

  func joins(_ word: ReadWord) -> Bool { joining.contains(word.key) }

  func presses(_ word: ReadWord) -> Bool { pressing.contains(word.key) }

  /// The unit that begins with a word.
  func unit(at index: Int, in text: ReadText) -> String? {
    guard index < text.words.count, let units = units[text.words[index].key] else { return nil }
    return units.first { unit in
      index + unit.words.count <= text.words.count
        && zip(unit.words, text.words[index...]).allSatisfy { $0 == $1.key }
    }?.name
  }

  /// The unit of `8mg`.
  func unit(named letters: ArraySlice<UInt8>) -> String? {
    units[ReadWord.Key(letters)]?.first { $0.words.count == 1 }?.name
  }
}
