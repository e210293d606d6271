internal import Markdown

/// Raw HTML without its comments, which are never published.
struct HTMLRemains {
  /// What is left.
  let bytes: ArraySlice<UInt8>

  init(of html: ArraySlice<UInt8>) { bytes = HTMLComments.removed(from: html).trimmed }

  /// The first tag of what is left, for messages; nil where none is.
  var firstTag: String? {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "<")) else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.endIndex
    return String(decoding: bytes[start..<end].wholeLetters(atMost: 60), as: UTF8.self)
  }
}
