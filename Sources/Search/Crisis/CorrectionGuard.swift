/// Keeps a correction from turning a word that means something into one that could hurt: a crisis word, a medicine,
/// its opposite.
struct CorrectionGuard {
  private let detector: CrisisDetector

  init(_ detector: CrisisDetector) { self.detector = detector }

  /// Whether `typed` may be read as a slip of `word`.
  ///
  /// A valid word that no page has is not told from a slip unless it is a common one or one of the lookalikes, and these
  /// stay few: they are on every reader's phone, and each is a slip that help is not pinned for. A crisis word therefore
  /// takes the place of a short word, or of one that is further away than one slip (a medicine: than one that sounds the
  /// same), only where it is one that pins help by itself: all that could be taken for such a word is among the
  /// lookalikes.
  ///
  /// - Parameters:
  ///   - distance: between the two, as `SlipDistance` counts.
  ///   - isMedicine: whether `word` is protected.
  func allowsSlip(_ typed: [UInt16], for word: [UInt16], distance: Int, isMedicine: Bool) -> Bool {
    if Self.differByPrefix(typed, word) { return false }
    let target = Self.string(word)
    let isCrisisWord = detector.isTopicWord(target)
    if isMedicine || isCrisisWord, detector.isValid(Self.string(typed)) { return false }
    let furthest = isMedicine ? SlipDistance.sameSound : SlipDistance.oneSlip
    return !isCrisisWord || distance <= furthest && typed.count >= Self.tellingLength || pins(target)
  }

  /// In letters: a word so long is seldom another by chance.
  static let tellingLength = 6

  private func pins(_ word: String) -> Bool {
    // Taken for a valid word, it is no slip of a crisis word but must be one itself.
    detector.topic(of: word) { _ in true } != nil
  }

  private static let prefixes = ["in", "im", "un", "de", "dis", "des"].map { Array($0.utf16) } + [[]]

  /// `dependence` and `independence`, `consciente` and `inconsciente`, `increase` and `decrease`.
  static func differByPrefix(_ one: [UInt16], _ other: [UInt16]) -> Bool {
    one != other
      && prefixes.contains { prefix in
        one.starts(with: prefix)
          && prefixes.contains { other.starts(with: $0) && other.dropFirst($0.count) == one.dropFirst(prefix.count) }
      }
  }

  func cry(_ words: [[UInt16]], isWord: @escaping (String) -> Bool) -> CryForHelp {
    CryForHelp(words, detector: detector, isWord: isWord)
  }

  private static func string(_ letters: [UInt16]) -> String { String(decoding: letters, as: UTF16.self) }
}
