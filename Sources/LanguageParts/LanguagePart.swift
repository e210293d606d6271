/// A part of what the search knows of a language: a file in the language's folder below `Languages/`.
public enum LanguagePart: String, LanguageFileKind {
  /// Words too common to tell pages apart.
  case stopWords = "stop-words"
  /// What forms of one word differ by.
  case endings
  /// Names that must not be taken for one another.
  case medicines
  /// Letters that count as others, beyond those with accents.
  case letters
  /// The numbers that people write in letters, from nought.
  case numbers
  /// Letters that are written for one another.
  case sounds
  /// Valid words that people use every day.
  case commonWords = "common-words"
  /// How people speak of a crisis.
  case crisis
  /// Valid words that are no slips of a crisis word or a medicine.
  case lookalikes

  public static let sharedFileName: String? = "brands.txt"
  public static let reader = "the search"
}
