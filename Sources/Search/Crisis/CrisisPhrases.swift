/// How people of one language speak of suicide, overdose, violence and danger: `Languages/CODE/crisis.txt`, read.
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
/// one another, put in place in this order before words are compared. Patterns under `[harmless]` take their words out
/// of play before anything is looked for. Any other heading is a topic; the topics come in the order of their urgency.
/// One space stands between two items, and a group or ending is defined above the line that names it.
///
/// Words are written as people write them, in small letters: accents fall away as they do in a query. `CrisisReading` says what else counts as a word of a pattern.
struct CrisisPhrases: Sendable {
  struct Topic: Sendable, Equatable {
    var name: String
    var patterns: [CrisisPattern]
  }

  private(set) var topics: [Topic] = []
  private(set) var harmless: [CrisisPattern] = []
  private(set) var filler: Set<String> = []
  private(set) var subjects: Set<String> = []
  /// Every word that a pattern names.
  private(set) var vocabulary: Set<String> = []
  /// Those of the topics: no correction may put one in the place of a word that means something else.
  private(set) var topicWords: Set<String> = []
  /// Valid words of the language that are spelt so like a word of the vocabulary that they would be taken for a slip,
  /// or that are made of such words. None for the phrases of another language than the page's.
  let lookalikes: Set<String>
  /// The words of the vocabulary that a slip may be meant for.
  private(set) var correctable: [Correctable] = []
  private var sounds = Sounds()

  /// - Parameters:
  ///   - lines: of the file, without comments and empty ones.
  ///   - lookalikes: nil where there are none: then one slip is forgiven in long words alone.
  init(lines: [Substring], lookalikes: Set<String>?) throws(CrisisLineError) {
    self.lookalikes = lookalikes ?? []
    var reader = CrisisLineReader()
    for line in lines {
      switch try reader.read(line) {
      case .sounds(let read): sounds = read
      case .words(let words, under: .filler): filler.formUnion(words)
      case .words(let words, under: .subject): subjects.formUnion(words)
      case .pattern(let pattern, topic: nil): harmless.append(pattern)
      case .pattern(let pattern, topic: let topic?): add(pattern, to: topic)
      case nil: break
      }
    }
    topicWords = Self.words(of: topics.flatMap(\.patterns))
    vocabulary = topicWords.union(Self.words(of: harmless)).union(filler).union(subjects)
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
    private let lettersPresent: UInt32
    private let soundPresent: UInt32

    init(word: String, sound: [UInt16], limit: Int = 0) {
      self.word = word
      self.sound = sound
      self.limit = limit
      letters = Array(word.utf16)
      lettersPresent = Self.present(in: letters)
      soundPresent = Self.present(in: sound)
    }

    /// Whether a word, as it is written or as it sounds, is no further away than the slips that are forgiven.
    func isNear(_ typed: Correctable) -> Bool {
      mayBeNear(typed.lettersPresent, lettersPresent)
        && EditDistance.between(typed.letters, letters, limit: limit) <= limit
        || mayBeNear(typed.soundPresent, soundPresent)
          && EditDistance.between(typed.sound, sound, limit: limit) <= limit
    }

    /// A slip takes one letter away and brings one in at most, which is seen before anything is counted.
    private func mayBeNear(_ one: UInt32, _ other: UInt32) -> Bool { (one ^ other).nonzeroBitCount <= 2 * limit }

    private static func present(in letters: [UInt16]) -> UInt32 {
      letters.reduce(0) { $0 | 1 << UInt32($1 % 32) }
    }
  }

  private static func words(of patterns: [CrisisPattern]) -> Set<String> {
    patterns.reduce(into: []) { words, pattern in
      for item in pattern.items { words.formUnion(item.words) }
    }
  }

  private mutating func add(_ pattern: CrisisPattern, to topic: String) {
    if topics.last?.name != topic { topics.append(Topic(name: topic, patterns: [])) }
    topics[topics.count - 1].patterns.append(pattern)
  }

  /// A word as it is heard: what is written for one another made alike.
  func sound(of word: String) -> [UInt16] { sounds.heard(Array(word.utf16)) }
}
