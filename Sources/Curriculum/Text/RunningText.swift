internal import Markdown

/// Running text as pages show it: typographic marks in the place of plain ones, and the words that the glossary explains.
/// Pages and sign-offs ask this value, so that what is signed is what is published.
public struct RunningText: Sendable {
  /// What stands on the page in the place of some bytes.
  public enum Change: Sendable {
    /// Other bytes, for as many as `length`.
    case marks([UInt8], length: Int)
    /// A term, by its index in the glossary, up to `end`.
    case term(Int, end: Int)
  }

  private let punctuation: SmartPunctuation
  /// nil where terms are not explained.
  private let glossary: GlossaryMatcher?

  public init(_ punctuation: SmartPunctuation, _ glossary: GlossaryMatcher?) {
    self.punctuation = punctuation
    self.glossary = glossary.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The first change at or after `start`.
  /// - Parameters:
  ///   - before: what stands for the character before the text (`TextMarks.standIn`), and afterwards for the one before
  ///     the change; a space at the start of a block.
  ///   - explained: the terms that have been explained on the page; nil where none is explained here.
  public func change(
    in text: ArraySlice<UInt8>, from start: Int, after before: inout UInt8, explained: [Int]?
  ) -> (place: Int, change: Change)? {
    let explains = glossary != nil && explained != nil
    var index = start
    while let next = nextPlace(in: text, from: index, after: before, explains) {
      if next > text.startIndex { before = TextMarks.standIn(in: text, endingAt: next) }
      if explains, let match = unexplained(text, at: next, after: before, explained ?? []) {
        return (next, .term(match.term, end: match.end))
      }
      if let replacement = punctuation.replacement(in: text, at: next, after: before) {
        return (next, .marks(replacement.bytes, length: replacement.length))
      }
      index = next + 1
    }
    return nil
  }

  /// What stands for the last character of a text; `before` where it is empty.
  public static func standIn(for text: ArraySlice<UInt8>, after before: UInt8) -> UInt8 {
    text.isEmpty ? before : TextMarks.standIn(in: text, endingAt: text.endIndex)
  }

  /// The next byte at or after `start` where punctuation could change or, if terms are explained, a word begins.
  private func nextPlace(
    in text: ArraySlice<UInt8>, from start: Int, after before: UInt8, _ explains: Bool
  ) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      let offset = text.startIndex
      if !explains {
        let place = SmartPunctuation.marks.first(in: bytes, from: start - offset)
        return place < bytes.count ? place + offset : nil
      }
      var last = start > offset ? TextMarks.standIn(in: bytes, endingAt: start - offset) : before
      for index in start - offset..<bytes.count {
        let byte = bytes[index]
        if SmartPunctuation.mayChange(byte) || GlossaryMatcher.beginsWord(byte, after: last) { return index + offset }
        last = byte < 0x80 ? byte : TextMarks.standIn(in: bytes, endingAt: index + 1)
      }
      return nil
    }
  }

  /// A glossary term that begins here and is not explained yet on this page.
  private func unexplained(
    _ text: ArraySlice<UInt8>, at index: Int, after before: UInt8, _ explained: [Int]
  ) -> (term: Int, end: Int)? {
    guard GlossaryMatcher.beginsWord(text[index], after: before),
      let match = glossary?.match(text, at: index), !explained.contains(match.term)
    else { return nil }
    return match
  }
}
