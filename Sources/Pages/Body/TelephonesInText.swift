internal import Curriculum
internal import Markdown

/// Keeps each telephone number of a text in one line: one that breaks at a hyphen reads like two.
enum TelephonesInText {
  /// Shorter ones have nothing at which they could break.
  private static let fewestDigits = 7

  /// Whether some number may stand in a text; most texts hold none, and are looked through no further.
  static func mayStand(in text: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in text where (0x30...0x39).contains(byte) { digits += 1 }
    return digits >= fewestDigits
  }

  /// Where they stand, from left to right.
  static func places(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    let words = String(decoding: text, as: UTF8.self)
    // Where bytes were no UTF-8, places in the text are none in the bytes.
    guard words.utf8.count == text.count else { return [] }
    let places = Telephone.places(in: words).map { place in
      let start = text.startIndex + words.utf8.distance(from: words.startIndex, to: place.lowerBound)
      return start..<start + words.utf8.distance(from: place.lowerBound, to: place.upperBound)
    }
    return places.filter { mayStand(in: text[$0]) }
  }

  static func open(_ html: inout HTMLBuffer) { html.markup("<span class=\"telephone\">") }
  static func close(_ html: inout HTMLBuffer) { html.markup("</span>") }
}

extension HTMLBuffer {
  /// The markup of a text, each telephone number of which stays in one line.
  static func withTelephones(_ text: String) -> [UInt8] {
    var html = HTMLBuffer()
    html.textWithTelephones(text)
    return html.bytes
  }

  /// Escaped text, each telephone number of which stays in one line.
  mutating func textWithTelephones(_ text: String) {
    let bytes = Array(text.utf8)[...]
    guard TelephonesInText.mayStand(in: bytes) else { return self.text(text) }
    var start = bytes.startIndex
    for place in TelephonesInText.places(in: bytes) {
      self.text(bytes[start..<place.lowerBound])
      TelephonesInText.open(&self)
      self.text(bytes[place])
      TelephonesInText.close(&self)
      start = place.upperBound
    }
    self.text(bytes[start...])
  }
}
