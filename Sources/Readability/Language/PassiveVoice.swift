internal import LanguageParts

/// How a language makes its passive voice: a form of an auxiliary verb, and soon after it a participle.
struct PassiveVoice: Sendable {
  private enum Group: String, CaseIterable {
    case auxiliaries
    /// What regular participles end in.
    case endings
    case participles
    /// What looks like a participle and tells of a state: tired.
    case states
  }

  private let groups: [Group: Set<String>]
  private let endings: [String]
  /// Words that may stand between the two: is not often given.
  private static let reach = 2

  init(_ file: LanguageFile) throws(LanguageFileError) {
    groups = try file.groups(Group.self).mapValues { Set($0.map(String.init)) }
    endings = (groups[.endings] ?? []).sorted()
  }

  /// - Parameter words: of a sentence, in small letters.
  func isFound(in words: [String]) -> Bool {
    words.indices.contains { index in
      has(words[index], .auxiliaries) && words[(index + 1)...].prefix(Self.reach + 1).contains(where: isParticiple)
    }
  }

  private func isParticiple(_ word: String) -> Bool {
    guard !has(word, .states) else { return false }
    return has(word, .participles) || word.count > 4 && endings.contains(where: word.hasSuffix)
  }

  private func has(_ word: String, _ group: Group) -> Bool { groups[group]?.contains(word) ?? false }
}
