internal import Foundation

/// The order in which people look things up: without regard to case, accents and opening marks such as ¿.
enum Alphabet {
  static func key(of text: String) -> String {
    String(folded(text).drop { !$0.isLetter && !$0.isNumber })
  }

  /// In ASCII only case needs folding, which spares the tables of Unicode.
  private static func folded(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text.lowercased() : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
