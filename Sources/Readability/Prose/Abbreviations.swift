internal import LanguageParts

/// What ends in a stop that ends no sentence, in small letters and without its last stop.
struct Abbreviations: Sendable {
  private enum Group: String, CaseIterable {
    /// Something always follows: Dr.
    case never
    /// A number follows: No. 5.
    case number
    /// They may end a sentence too, but not before a digit, a parenthesis or a name of the group `after`: 9 a.m. Monday.
    case maybe
    case after
  }

  private let groups: [Group: Set<String>]

  /// Of a language that is not known.
  static let none = Abbreviations()

  private init() { groups = [:] }

  init(_ file: LanguageFile) throws(LanguageFileError) {
    groups = try file.groups(Group.self).mapValues { Set($0.map(String.init)) }
  }

  /// Whether a word with a stop behind it goes on to the next one.
  /// - Parameters:
  ///   - word: as it is written, without the stop.
  ///   - next: what follows it, as it is written.
  func goesOn(_ word: String, before next: String) -> Bool {
    let name = word.lowercased()
    let isInitial = word.count == 1 && word != name && word != "I"
    if isInitial || has(name, .never) { return true }
    guard let first = next.utf8.first else { return false }
    let isNumber = LetterKinds(first) == .digit
    if has(name, .number) { return isNumber }
    guard has(name, .maybe) || name.contains(".") else { return false }
    let follower = String(next.lowercased().prefix { $0.isLetter })
    return isNumber || first == UInt8(ascii: "(") || has(follower, .after)
  }

  private func has(_ name: String, _ group: Group) -> Bool { groups[group]?.contains(name) ?? false }
}
