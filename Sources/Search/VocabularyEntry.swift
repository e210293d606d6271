/// One line of the published vocabulary: a word or a synonym's key, and the class that it finds.
struct VocabularyEntry {
  /// The word's bytes, with a mark at the end if it is protected; or a synonym's key. See `IndexFormat`.
  var bytes: [UInt8]
  /// The word that decides which part holds the entry: itself, or a synonym's anchor.
  var anchor: WordKey
  /// The number of a posting list, or nil for a word that is known but stands on no page.
  var list: Int?
  /// Never offered or shown: search-only synonyms.
  var isHidden = false

  /// Whether it is a word, and no synonym.
  var isWord: Bool { !bytes.contains { $0 == IndexFormat.synonymMark || $0 == IndexFormat.hiddenMark } }

  /// In byte order of the anchors, words before the synonyms that they anchor.
  static func precedes(_ one: VocabularyEntry, _ other: VocabularyEntry) -> Bool {
    one.anchor == other.anchor
      ? one.bytes.lexicographicallyPrecedes(other.bytes) : one.anchor < other.anchor
  }
}
