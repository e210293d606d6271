/// A distinct word of a query and what the index makes of it.
struct QueryTerm {
  enum Kind {
    /// The index has the word, or an inflection of it.
    case known
    /// The beginning of words that the index has.
    case beginning
    /// A slip: the index has a word like it.
    case slip
    /// Two words that were written together.
    case split
    case unknown
  }

  /// A class of inflections that the term stands for.
  struct Reading {
    /// The number of the part `w`.
    var part: Int
    /// Place in the part's lists.
    var list: Int
    /// Place in the part's words: the word that was recognised.
    var word: Int
  }

  var text: [UInt16]
  /// How often the query has it.
  var count: Int
  var kind = Kind.unknown
  /// The two words of a split, which have readings in its place.
  var pieces: [QueryTerm] = []
  /// A valid word, though no page may have it.
  var isValid = false
  /// What may be meant, where the term could not be read.
  var near: [[UInt16]] = []
  /// A page has the word as it is typed.
  var isSpelt = false
  /// More than one only for a beginning.
  var readings: [Reading] = []

  /// In sixteenths: how much less a guess counts than a word that is known.
  var weight: Int {
    switch kind {
    case .known: 16
    // Its pieces count.
    case .split: 0
    case .beginning: 12
    case .slip: 14
    case .unknown: 0
    }
  }
}
