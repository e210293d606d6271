/// The words of a query that may speak of a crisis, while they are being read.
struct CryForHelp {
  private let detector: CrisisDetector
  private let words: [[UInt16]]
  private let isOne: Bool

  /// - Parameter isWord: whether the site has a word, which then is no slip.
  init(_ words: [[UInt16]], detector: CrisisDetector, isWord: @escaping (String) -> Bool) {
    self.detector = detector
    self.words = words
    isOne = detector.topic(of: Self.text(words), isWord: isWord) != nil
  }

  /// Whether it is one, and is one still with another word in the place of what was typed.
  func stays(with word: [UInt16], for typed: [UInt16]) -> Bool {
    guard isOne, detector.isTopicWord(String(decoding: word, as: UTF16.self)) else { return false }
    return detector.topic(of: Self.text(words.map { $0 == typed ? word : $0 })) { _ in true } != nil
  }

  private static func text(_ words: [[UInt16]]) -> String {
    words.map { String(decoding: $0, as: UTF16.self) }.joined(separator: " ")
  }
}
