internal import LanguageParts

extension LanguageFile {
  /// Lines such as `never: dr mrs`: the words under each name, in their order. A name may have several lines.
  /// - Throws: for a line with another name, or with none.
  func groups<Name: RawRepresentable<String> & CaseIterable & Hashable>(
    _ names: Name.Type
  ) throws(LanguageFileError) -> [Name: [Substring]] {
    var groups: [Name: [Substring]] = [:]
    for line in lines {
      let parts = line.text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let name = Name(rawValue: String(parts[0])) else {
        let known = Name.allCases.map(\.rawValue).joined(separator: ", ")
        throw error("must begin with one of \(known), and a colon", line: line.number)
      }
      groups[name, default: []] += parts[1].split(separator: " ")
    }
    return groups
  }

  /// Lines such as `3 naloxone opioid`: words with their syllables.
  func syllables() throws(LanguageFileError) -> [String: Int] {
    var syllables: [String: Int] = [:]
    for line in lines {
      let parts = line.text.split(separator: " ")
      guard let count = Int(parts[0]), count > 0 else {
        throw error("must begin with the number of syllables of its words", line: line.number)
      }
      for word in parts.dropFirst() { syllables[String(word)] = count }
    }
    return syllables
  }
}
