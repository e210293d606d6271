/// A text that stands in for what somebody has still to write.
struct Placeholder: Equatable {
  enum Kind: Equatable {
    /// A note to the writer, such as TBD.
    case note
    /// `[insert name]`
    case brackets
    /// What a word processor shows in an empty field, or text that means nothing.
    case filler
    /// What a new file or the starter content says.
    case starter
    /// The starter content's word on a notice that counsel must check.
    case notice
  }

  let text: Substring
  let kind: Kind

  var range: Range<String.Index> { text.startIndex..<text.endIndex }
}
