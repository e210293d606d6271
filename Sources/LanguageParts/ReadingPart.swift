/// A part of what the measure of reading ease knows of a language.
public enum ReadingPart: String, LanguageFileKind {
  /// Words whose syllables the patterns do not tell.
  case syllables
  /// What adds a syllable to the groups of vowels in a word, or takes one away.
  case patterns
  /// Words of the field with their syllables, which no dictionary has.
  case fieldWords = "field-words"
  /// What ends in a stop that ends no sentence.
  case abbreviations
  /// How the passive voice is made.
  case passive

  public static let reader = "the measure of reading ease"
}
