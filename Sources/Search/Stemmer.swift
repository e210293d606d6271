import CStemmer

/// Owns a Snowball stemmer; a language that Snowball lacks leaves words as they are.
struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer?

  init(language: String) {
    stemmer = sb_stemmer_new(language, "UTF_8")
  }

  deinit {
    if let stemmer { sb_stemmer_delete(stemmer) }
  }

  /// Whether Snowball has a stemmer for the language.
  var isKnown: Bool { stemmer != nil }

  /// The stem of a folded word. Words with a digit are left alone.
  func stem(_ word: WordKey) -> WordKey {
    guard let stemmer else { return word }
    let bytes = word.bytes
    guard !bytes.contains(where: { (0x30...0x39).contains($0) }) else { return word }
    guard let stem = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else { return word }
    return WordKey(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}
