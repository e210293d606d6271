internal import Curriculum

/// Whole phrases that nobody writes for readers.
enum PlaceholderPhrases {
  struct Phrase {
    let text: String
    let kind: Placeholder.Kind
    /// Whether it counts only where nothing else stands beside it: a few plain words may be somebody's own.
    var standsAlone = false
  }

  static let all: [Phrase] = fillers + starters + notices

  private static let fillers = [
    "Lorem ipsum", "lorem ipsum", "Click here to enter", "Click or tap here to enter", "Click or tap to enter",
    "Haga clic aquí para escribir", "Haga clic o pulse aquí para escribir", "Haga clic o pulse para escribir",
  ].map { Phrase(text: $0, kind: .filler) }

  /// What new files say, and what the starter content asks for in so many words.
  private static let starters =
    StarterText.allCases.map { Phrase(text: $0.rawValue, kind: .starter, standsAlone: isShort($0.rawValue)) }
    + [Phrase(text: "Name to be added", kind: .starter, standsAlone: true)]

  /// In each language of the starter content.
  private static let notices = ["This is starter text", "Este es un texto inicial"].map {
    Phrase(text: $0, kind: .notice)
  }

  private static func isShort(_ text: String) -> Bool { text.split(separator: " ").count < 6 }

  static func placeholders(in text: String) -> [Placeholder] {
    all.flatMap { phrase in
      text.ranges(of: phrase.text).map { text[$0] }.filter { words in
        !words.isQuoted && (!phrase.standsAlone || words.standsAlone)
      }.map { Placeholder(text: $0, kind: phrase.kind) }
    }
  }
}

extension Substring {
  /// Whether blanks alone stand beside it.
  fileprivate var standsAlone: Bool {
    base[..<startIndex].allSatisfy(\.isWhitespace) && base[endIndex...].allSatisfy(\.isWhitespace)
  }
}
