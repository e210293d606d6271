internal import Foundation

/// The order in which people look things up: without regard to case, accents and opening marks such as ¿.
enum Alphabet {
  static func key(of text: String) -> String {
    let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return String(folded.drop { !$0.isLetter && !$0.isNumber })
  }
}
