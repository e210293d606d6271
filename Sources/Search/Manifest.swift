/// The part `index`: what a reader must know before it can look anything up. See `IndexFormat`.
struct Manifest: Sendable {
  var pageCount: Int
  var pagesInPart: Int
  var reversePartCount: Int
  /// Nil where one file holds everything.
  var names: PartNames?
  var basePath: String
  var sections: [String]
  var stopWords: [[UInt8]]
  /// First words of the parts `w` and `r`, without the first of each.
  var wordBoundaries: [[UInt8]]
  var reverseBoundaries: [[UInt8]]
  var endings: [[UInt8]]
  var sounds: Sounds
  /// How numbers are spelt, from nought.
  var speltNumbers: [String]

  /// The empty one included.
  var endingLetters: Set<[UInt16]> {
    Set(endings.map { Array(String(decoding: $0, as: UTF8.self).utf16) } + [[]])
  }

  var isOneFile: Bool { names == nil }
  var pagePartCount: Int { (pageCount + pagesInPart - 1) / pagesInPart }

  var places: PartPlaces {
    PartPlaces(
      wordBoundaries: wordBoundaries, reverseBoundaries: reverseBoundaries, hasReverseParts: reversePartCount > 0)
  }

  var text: [UInt8] {
    let numbers = [pageCount, pagesInPart, wordBoundaries.count + 1, reversePartCount, isOneFile ? 1 : 0]
    let names = names?.lines ?? ["", ""]
    let lines: [[UInt8]] =
      [
        Array(numbers.map(String.init).joined(separator: " ").utf8), Array(basePath.utf8),
        Array(sections.joined(separator: "\t").utf8), FrontCoding.text(stopWords), FrontCoding.text(wordBoundaries),
        FrontCoding.text(reverseBoundaries), endings.flatMap { [UInt8(ascii: ",")] + $0 },
        Array(names[0].utf8), Array(names[1].utf8), Array(sounds.text.utf8),
        Array(speltNumbers.joined(separator: " ").utf8),
      ]
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// - Returns: nil for a text that `text` does not write.
  init?(text: [UInt8]) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count == 11 else { return nil }
    let numbers = lines[0].split(separator: UInt8(ascii: " ")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 5, numbers.allSatisfy((0...IndexFormat.numberLimit).contains), numbers[1] > 0,
      let stopWords = FrontCoding.words(lines[3]), let wordBoundaries = FrontCoding.words(lines[4]),
      let reverseBoundaries = FrontCoding.words(lines[5]),
      let sounds = try? Sounds(String(decoding: lines[9], as: UTF8.self))
    else { return nil }
    (pageCount, pagesInPart, reversePartCount) = (numbers[0], numbers[1], numbers[3])
    basePath = String(decoding: lines[1], as: UTF8.self)
    sections = String(decoding: lines[2], as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
      .map(String.init)
    (self.stopWords, self.wordBoundaries, self.reverseBoundaries) = (stopWords, wordBoundaries, reverseBoundaries)
    self.sounds = sounds
    speltNumbers = String(decoding: lines[10], as: UTF8.self).split(separator: " ").map(String.init)
    endings = lines[6].split(separator: UInt8(ascii: ",")).map { Array($0) }
    guard wordBoundaries.count + 1 == numbers[2], reverseBoundaries.count + 1 == max(reversePartCount, 1) else {
      return nil
    }
    if numbers[4] != 1 {
      let lines = lines[7...8].map { String(decoding: $0, as: UTF8.self) }
      names = PartNames(lines: lines, words: numbers[2], reversed: reversePartCount, pages: pagePartCount)
      if names == nil { return nil }
    }
  }

  init(
    pageCount: Int, pagesInPart: Int, reversePartCount: Int, names: PartNames?, basePath: String, sections: [String],
    stopWords: [[UInt8]], wordBoundaries: [[UInt8]], reverseBoundaries: [[UInt8]], endings: [[UInt8]],
    sounds: Sounds, speltNumbers: [String]
  ) {
    self.pageCount = pageCount
    self.pagesInPart = pagesInPart
    self.reversePartCount = reversePartCount
    self.names = names
    self.basePath = basePath
    self.sections = sections
    self.stopWords = stopWords
    self.wordBoundaries = wordBoundaries
    self.reverseBoundaries = reverseBoundaries
    self.endings = endings
    self.sounds = sounds
    self.speltNumbers = speltNumbers
  }
}
