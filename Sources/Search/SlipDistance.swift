/// How far a typed word is from one of the index, as corrections count.
struct SlipDistance {
  /// One slip; a word that sounds the same; two slips.
  static let (oneSlip, sameSound, twoSlips) = (1, 2, 3)

  private let typed: [UInt16]
  private let sound: [UInt16]?
  private let sounds: Sounds
  private let limit: Int

  init(from typed: [UInt16], sounds: Sounds) {
    self.typed = typed
    self.sounds = sounds
    sound = sounds.telling(typed)
    limit = EditDistance.slipLimit(typed.count)
  }

  /// Whether any word can be near.
  var isOpen: Bool { limit > 0 }

  /// One of the three above; nil for a word that is further away. Two slips are forgiven only behind the first letter: two
  /// words that begin otherwise are two words.
  func to(_ word: [UInt16]) -> Int? {
    let bySlips = slips(to: word)
    if bySlips == Self.oneSlip { return bySlips }
    if let sound, abs(word.count - typed.count) <= Self.soundReach, sounds.telling(word) == sound {
      return Self.sameSound
    }
    return bySlips
  }

  private func slips(to word: [UInt16]) -> Int? { Self.slips(from: typed, to: word, limit: limit) }

  /// The same for the letters alone.
  /// - Parameter limit: slips that are forgiven in the typed word.
  static func slips(from typed: [UInt16], to word: [UInt16], limit: Int) -> Int? {
    guard limit > 0 else { return nil }
    let slips = EditDistance.between(word, typed, limit: limit)
    if slips <= 1 { return oneSlip }
    return slips <= limit && word.first == typed.first ? twoSlips : nil
  }

  /// In letters: a word that sounds the same and is so much longer or shorter is another.
  static let soundReach = 3
}
