extension MarkdownNode {
  /// Words of running text that a reader sees of the node and all below it; code blocks have none.
  /// - Complexity: O(n) in the nodes and their text.
  public var wordCount: Int {
    var counter = WordCounter()
    forEachVisibleRecord { record in
      switch record.tag {
      case .text: counter.count(document.visibleText(record))
      case .code: counter.count(document.bytes(record.first))
      case .softBreak, .lineBreak, .paragraph, .heading, .tableCell: counter.endWord()
      default: break
      }
    }
    return counter.words
  }
}

/// Counts words in a text that comes in pieces: a word may begin in one piece and end in the next, as in `*two*.`
private struct WordCounter {
  private(set) var words = 0
  private var isInWord = false

  mutating func endWord() { isInWord = false }

  mutating func count(_ text: ArraySlice<UInt8>) {
    guard let first = text.first, let last = text.last else { return }
    if !isInWord, first > 0x20 { words += 1 }
    isInWord = last > 0x20
    text.withUnsafeBufferPointer { bytes in
      // A word begins where something else follows a space. Without a branch, many bytes are compared at a time.
      var begun: UInt32 = 0
      for index in 1..<bytes.count {
        begun &+= (bytes[index] > 0x20 ? 1 : 0) & (bytes[index &- 1] <= 0x20 ? 1 : 0)
      }
      words += Int(begun)
    }
  }
}
