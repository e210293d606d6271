/// Keeps a correction from turning a word that means something into one that could hurt: a crisis word, a medicine,
/// its opposite.
struct CorrectionGuard {
  private let detector: CrisisDetector

  init(_ detector: CrisisDetector) { self.detector = detector }

  /// Whether `typed` may be read as a slip of `word`.
  /// - Parameter isMedicine: whether `word` is protected.
  func allowsSlip(_ typed: [UInt16], for word: [UInt16], isMedicine: Bool) -> Bool {
    if Self.differByPrefix(typed, word) { return false }
    return !detector.isValid(Self.string(typed)) || !isMedicine && !isCrisisWord(word)
  }

  /// Whether a word that only begins like `word` may be read as it.
  func allowsLikeness(to word: [UInt16]) -> Bool { !isCrisisWord(word) }

  private func isCrisisWord(_ word: [UInt16]) -> Bool {
    // Taken for a valid word, it is no slip of a crisis word but must be one itself.
    detector.topic(of: Self.string(word)) { _ in true } != nil
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

  private static func string(_ letters: [UInt16]) -> String { String(decoding: letters, as: UTF16.self) }
}
