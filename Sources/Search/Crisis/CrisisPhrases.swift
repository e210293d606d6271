/// How people of one language speak of suicide, overdose, violence and danger: `Languages/crisis-CODE.txt`, read.
///
/// The file is data that a counselor can read and widen. A line is a pattern of items between blanks:
///
/// - `hurt|harm|<deed>|kill{ed}` stands for one of several words; `<deed>` for the words of a group, `{ed}` for
///   endings. With `?` at its end an item may be missing.
/// - `*` stands for up to three words of any kind.
/// - `=` before a pattern: nothing else may stand in the query but words of `[filler]`.
/// - `~` before a pattern: a subject rather than a cry, so no word of `[subject]` may stand in the query.
/// - `+` before all that: the pattern also counts where people search in another language.
///
/// `name = …` makes a group, `{name} = a|b|-` endings (`-` is none), `sounds: b>v …` names letters that are written for
/// one another, put in place in this order before words are compared. Patterns under `[harmless]` take their words out of play before anything
/// is looked for. Any other heading is a topic; the topics come in the order of their urgency.
///
/// Words are folded as the index folds them. `CrisisReading` says what else counts as a word of a pattern.
struct CrisisPhrases: Sendable {
  struct Topic: Sendable {
    var name: String
    var patterns: [CrisisPattern]
  }

  private(set) var topics: [Topic] = []
  private(set) var harmless: [CrisisPattern] = []
  private(set) var filler: Set<String> = []
  private(set) var subjects: Set<String> = []
  /// Every word that a pattern names.
  private(set) var vocabulary: Set<String> = []
  /// Valid words of the language that are spelt so like a word of the vocabulary that they would be taken for a slip,
  /// or that are made of such words. None for the phrases of another language than the page's.
  let lookalikes: Set<String>
  /// The words of the vocabulary that a slip may be meant for.
  private(set) var correctable: [Correctable] = []
  private var sounds: [(written: String, heard: String)] = []

  /// - Parameters:
  ///   - lines: of the file.
  ///   - lookalikes: separated by blanks; nil where there are none: then one slip is forgiven in long words alone.
  init(lines: [Substring], lookalikes: Substring?) {
    self.lookalikes = Set((lookalikes ?? "").split(whereSeparator: \.isWhitespace).map(String.init))
    var reader = CrisisLineReader()
    for line in lines {
      switch reader.read(line) {
      case .sounds(let pairs): sounds = pairs
      case .words(let words, under: .filler): filler.formUnion(words)
      case .words(let words, under: .subject): subjects.formUnion(words)
      case .pattern(let pattern, topic: nil): harmless.append(pattern)
      case .pattern(let pattern, topic: let topic?): add(pattern, to: topic)
      case nil: break
      }
    }
    vocabulary = filler.union(subjects)
    for pattern in topics.flatMap(\.patterns) + harmless {
      for item in pattern.items { vocabulary.formUnion(item.words) }
    }
    let shortest = lookalikes == nil ? Self.longWord : Self.correctableLength
    correctable = vocabulary.filter { $0.utf16.count >= shortest }.sorted().map { word in
      let mayHaveTwo = lookalikes != nil && word.utf16.count >= Self.longWord
      return Correctable(word: word, sound: sound(of: word), limit: mayHaveTwo ? 2 : 1)
    }
  }

  /// In letters: a slip in a shorter word could be any word.
  static let correctableLength = 4
  /// In letters: a word with room for two slips.
  static let longWord = 8

  /// A word that a slip may be meant for.
  struct Correctable: Sendable {
    let word: String
    let letters: [UInt16]
    let sound: [UInt16]
    /// How many slips are forgiven.
    let limit: Int

    init(word: String, sound: [UInt16], limit: Int = 0) {
      self.word = word
      self.sound = sound
      self.limit = limit
      letters = Array(word.utf16)
    }

    /// Whether a word, as it is written or as it sounds, is no further away than the slips that are forgiven.
    func isNear(_ typed: Correctable) -> Bool {
      EditDistance.between(typed.letters, letters, limit: limit) <= limit
        || EditDistance.between(typed.sound, sound, limit: limit) <= limit
    }
  }

  private mutating func add(_ pattern: CrisisPattern, to topic: String) {
    if topics.last?.name != topic { topics.append(Topic(name: topic, patterns: [])) }
    topics[topics.count - 1].patterns.append(pattern)
  }

  /// A word as it is heard: what is written for one another made alike.
  func sound(of word: String) -> [UInt16] {
    Array(sounds.reduce(word) { $0.replacing($1.written, with: $1.heard) }.utf16)
  }
}
