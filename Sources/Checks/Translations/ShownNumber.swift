internal import Curriculum
internal import Readability

/// A number as a text shows it, in figures or in words.
struct ShownNumber {
  /// The same for the same number, however it is written: `1000` for `1,000` and `1.000`; a telephone's digits.
  let value: String
  /// What it may say too: `7` for the `19` of `19:00`.
  var others: [String] = []
  /// By the name that it has in every language.
  var unit: String?
  /// Whether it must stand in a translation too.
  let isCertain: Bool
  /// Two or three in words with no unit, which a language may leave out: `las dos cosas` for `neither`.
  var isWayOfSpeaking = false
  /// In the bytes of its text.
  let range: Range<Int>

  /// Whether another one says the same.
  func agrees(with other: ShownNumber) -> Bool {
    value == other.value || others.contains(other.value) || other.others.contains(value)
      || others.contains(where: other.others.contains)
  }

  /// The numbers of a text, in their order.
  static func all(in text: ReadText, _ words: NumberWords) -> [ShownNumber] {
    var reading = NumberReading(text, words)
    return reading.all()
  }
}

/// Reads the numbers of one text.
private struct NumberReading {
  private let text: ReadText
  private let words: NumberWords
  private let telephones: [ShownNumber]
  private var index = 0

  init(_ text: ReadText, _ words: NumberWords) {
    self.text = text
    self.words = words
    telephones = Self.telephones(in: text)
  }

  mutating func all() -> [ShownNumber] {
    var found: [ShownNumber] = telephones
    while index < text.words.count {
      let word = text.words[index]
      if telephones.contains(where: { $0.range.overlaps(word.range) }) {
        index += 1
      } else if text.bytes[word.range.lowerBound].isDigit {
        if let number = figures(from: word.range.lowerBound) { found.append(number) }
      } else if let meaning = words.meaning(of: word) {
        found.append(spelt(meaning))
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: - Telephones

  /// Fewer digits are too short a number to be known by its form.
  private static let fewestDigits = 7

  /// Those in digits: letters that may be keys of a telephone are words here, as in `1999 y 2003. En`.
  private static func telephones(in text: ReadText) -> [ShownNumber] {
    guard text.bytes.lazy.filter(\.isDigit).prefix(fewestDigits).count == fewestDigits else { return [] }
    let shown = String(decoding: text.bytes, as: UTF8.self)
    return Telephone.places(in: shown).compactMap { place in
      let hasLetters = shown[place].utf8.contains(where: \.isLetter)
      guard !hasLetters, let telephone = try? Telephone(String(shown[place])),
        telephone.number.utf8.count >= fewestDigits
      else { return nil }
      let start = shown.utf8.distance(from: shown.startIndex, to: place.lowerBound)
      let end = shown.utf8.distance(from: shown.startIndex, to: place.upperBound)
      return ShownNumber(value: telephone.international, isCertain: true, range: start..<end)
    }
  }

  // MARK: - Figures

  /// - Returns: nil for the full hour of a clock, which words leave out.
  private mutating func figures(from start: Int) -> ShownNumber? {
    let figures = Figures(from: start, in: text.bytes)
    let isKey = index > 0 && words.presses(text.words[index - 1]) && figures.value.utf8.count == 1
    index = text.words[index...].firstIndex { $0.range.upperBound > figures.end } ?? text.words.count
    // The one of a half, 1/2, is no number that words have.
    let isNumerator =
      figures.value == "1" && figures.end < text.bytes.count && text.bytes[figures.end] == UInt8(ascii: "/")
    let isMinute = figures.value == "0" && start > 0 && text.bytes[start - 1] == UInt8(ascii: ":")
    guard !isMinute else { return nil }
    let unit = unit(behind: figures.end)
    if index < text.words.count, text.words[index].range.lowerBound < figures.end { index += 1 }
    let multiplied = factor(behind: figures.end, figures.value)
    return ShownNumber(
      value: multiplied ?? figures.value, others: afternoon(figures) + decade(figures), unit: unit,
      isCertain: !isKey && !isNumerator,
      range: start..<figures.end)
  }

  /// The hour that a clock of twelve hours shows for one of twenty-four.
  private func afternoon(_ figures: Figures) -> [String] {
    guard let hour = Int(figures.value), 13...24 ~= hour, figures.end < text.bytes.count,
      text.bytes[figures.end] == UInt8(ascii: ":")
    else { return [] }
    return [String(hour - 12)]
  }

  /// The tens alone, as words say the `1990s`.
  private func decade(_ figures: Figures) -> [String] {
    guard figures.value.utf8.count == 4, figures.value.hasSuffix("0"), figures.end < text.bytes.count,
      text.bytes[figures.end] == UInt8(ascii: "s")
    else { return [] }
    return [String(figures.value.suffix(2))]
  }

  private func unit(behind end: Int) -> String? {
    if let next = text.bytes[end...].first(where: { $0 != UInt8(ascii: " ") }), next == UInt8(ascii: "%") { return "%" }
    guard index < text.words.count else { return nil }
    let word = text.words[index].range
    // The figures and the unit are one word.
    if word.lowerBound < end { return words.unit(named: text.bytes[end..<word.upperBound]) }
    return isBeside(end, word.lowerBound) ? words.unit(at: index, in: text) : nil
  }

  /// Thousands and millions behind figures.
  private mutating func factor(behind end: Int, _ value: String) -> String? {
    guard index < text.words.count, isBeside(end, text.words[index].range.lowerBound),
      let factor = words.meaning(of: text.words[index])?.factor, let number = Double(value)
    else { return nil }
    index += 1
    return Self.written(number * Double(factor))
  }

  /// Whether a blank or a hyphen is all that stands between two places.
  private func isBeside(_ end: Int, _ start: Int) -> Bool {
    start == end + 1 && (text.bytes[end] == UInt8(ascii: " ") || text.bytes[end] == UInt8(ascii: "-"))
  }

  // MARK: - Words

  private mutating func spelt(_ meaning: NumberWords.Meaning) -> ShownNumber {
    let start = text.words[index].range.lowerBound
    var end = text.words[index].range.upperBound
    index += 1
    var number = meaning.number ?? (meaning.factor != nil && meaning.others.isEmpty ? meaning.factor : nil)
    if let tens = number, tens % 10 == 0, 20..<100 ~= tens, let units = units(behindTens: index) {
      number = tens + units.value
      index = units.end
      end = text.words[index - 1].range.upperBound
    }
    while let value = number ?? (meaning.others.isEmpty ? nil : meaning.others[0]), text.followsDirectly(index),
      let factor = words.meaning(of: text.words[index])?.factor
    {
      number = value * factor
      end = text.words[index].range.upperBound
      index += 1
    }
    let unit = text.followsDirectly(index) ? words.unit(at: index, in: text) : nil
    let others = meaning.others.map(String.init)
    return ShownNumber(
      value: number.map(String.init) ?? others[0], others: others, unit: unit, isCertain: number != nil,
      isWayOfSpeaking: unit == nil && (2...3).contains(number ?? 0), range: start..<end)
  }

  private func units(behindTens start: Int) -> (value: Int, end: Int)? {
    guard text.followsDirectly(start) else { return nil }
    let next = words.joins(text.words[start]) ? start + 1 : start
    guard text.followsDirectly(next), let meaning = words.meaning(of: text.words[next]) else { return nil }
    let value = meaning.number ?? (meaning.others.first == 1 ? 1 : nil)
    return value.flatMap { 1...9 ~= $0 ? ($0, next + 1) : nil }
  }

  private static func written(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
