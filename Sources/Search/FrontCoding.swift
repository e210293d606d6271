/// Words one after another, each as a capital, A for 0, that tells how many letters it shares with the word before, and
/// the rest of it: `bank banks beach` is `AbankEsBeach`.
enum FrontCoding {
  private static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")

  /// - Parameter words: folded, so without capitals.
  static func text(_ words: [[UInt8]]) -> [UInt8] {
    var previous: [Unicode.Scalar] = []
    var text = ""
    for word in words {
      let letters = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
      let shared = min(zip(letters, previous).prefix { $0 == $1 }.count, capitals.count - 1)
      text.unicodeScalars.append(Unicode.Scalar(capitals.lowerBound + UInt8(shared)))
      text.unicodeScalars.append(contentsOf: letters[shared...])
      previous = letters
    }
    return Array(text.utf8)
  }

  /// - Returns: nil for a text that `text` does not write.
  static func words(_ text: some Collection<UInt8>) -> [[UInt8]]? {
    var words: [[Unicode.Scalar]] = []
    for letter in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = UInt8(exactly: letter.value), capitals.contains(byte) else {
        guard !words.isEmpty else { return nil }
        words[words.count - 1].append(letter)
        continue
      }
      let shared = Int(byte - capitals.lowerBound)
      guard shared <= words.last?.count ?? 0 else { return nil }
      words.append(Array(words.last?.prefix(shared) ?? []))
    }
    return words.map { word in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: word)
      return Array(String(text).utf8)
    }
  }
}
