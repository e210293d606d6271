/// The numbers of footnotes, and of the references to each, where blocks are read in another order than the document's.
public struct FootnoteNumbers: Sendable {
  /// The notes in the order of their numbers.
  public private(set) var notes: [MarkdownNode] = []
  /// By the reference's place in the tree.
  private var references: [Int: (number: Int, ordinal: Int)] = [:]

  /// - Parameters:
  ///   - blocks: all that refers to notes, in the order in which it is read.
  ///   - definitions: every note of the document.
  public init(reading blocks: [MarkdownNode], notes definitions: [MarkdownNode]) {
    var unread = Dictionary(definitions.map { ($0.footnoteLabel, $0) }) { first, _ in first }
    var counts: [ArraySlice<UInt8>: (number: Int, references: Int)] = [:]
    // A note may refer to another, which comes after those that the text refers to.
    var queue = blocks
    var position = 0
    while position < queue.count {
      for reference in queue[position].descendants(of: [.footnoteReference]) {
        let label = reference.footnoteLabel
        if let note = unread.removeValue(forKey: label) {
          notes.append(note)
          queue.append(note)
        }
        let number = counts[label]?.number ?? notes.count
        let ordinal = (counts[label]?.references ?? 0) + 1
        counts[label] = (number, ordinal)
        references[reference.index] = (number, ordinal)
      }
      position += 1
    }
    notes += definitions.filter { unread[$0.footnoteLabel] == $0 }
  }

  /// Of a reference, by its place in the tree.
  subscript(index: Int) -> (number: Int, ordinal: Int)? { references[index] }
}

extension MarkdownNode {
  fileprivate var footnoteLabel: ArraySlice<UInt8> {
    switch kind {
    case .footnoteDefinition(let label, _): label
    case .footnoteReference(let label, _, _): label
    default: []
    }
  }
}
