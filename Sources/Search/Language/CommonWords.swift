internal import LanguageParts
internal import Synchronization

/// Valid words that people use every day, with what an index asks of each. Whoever makes no index needs none, and every
/// index of a process needs the same: they are read when somebody first asks.
final class CommonWords: Sendable {
  struct Word: Sendable {
    let key: WordKey
    let letters: [UInt16]
    /// What it sounds like, if that is telling.
    let sound: [UInt16]?
  }

  /// In their order, and their letters alone.
  typealias Reading = (words: [Word], letters: Set<[UInt16]>)

  private let file: LanguageFile?
  private let sounds: Sounds
  private let known = Mutex<Reading?>(nil)

  /// - Parameter file: nil where nobody has written one.
  init(_ file: LanguageFile?, sounds: Sounds) {
    self.file = file
    self.sounds = sounds
  }

  var reading: Reading {
    known.withLock { known in
      let reading = known ?? read()
      known = reading
      return reading
    }
  }

  private func read() -> Reading {
    let tokenizer = Tokenizer()
    let keys = file?.lines.flatMap { tokenizer.words(in: String($0.text)) } ?? []
    let words = keys.map { key in
      let letters = key.letters
      return Word(key: key, letters: letters, sound: sounds.telling(letters))
    }
    return (words, Set(words.map(\.letters)))
  }
}
