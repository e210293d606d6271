/// What one line holds of everything that costs more than reading it.
struct LineCounts {
  let range: Range<Int>
  /// Where the next line starts.
  let next: Int
  /// Nothing but white space.
  let isBlank: Bool
  /// Characters that may begin or end a construct.
  private(set) var marks = 0
  private(set) var pipes = 0
  private(set) var brackets = 0
  /// `<?`, `<!`: each looks for its end through the whole paragraph.
  private(set) var declarations = 0
  private(set) var ats = 0
  /// Rereading within words that hold addresses, in steps.
  private(set) var wordSteps = 0
  /// Nothing but what a table's row of dashes may hold, and a dash.
  let isDashes: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var end = start
    var counts = MarkCounts()
    while true {
      end = ByteClass.marks.first(in: bytes, from: end)
      guard end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") else { break }
      counts.add(bytes[end], at: end, in: bytes)
      end += 1
    }
    range = start..<end
    var next = end
    if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
    if next < bytes.count, bytes[next] == UInt8(ascii: "\n") { next += 1 }
    self.next = next
    isBlank = bytes[range].allSatisfy(\.isSpace)
    isDashes = bytes[range].allSatisfy(Self.mayStandInDashes) && bytes[range].contains(UInt8(ascii: "-"))
    (marks, pipes, brackets) = (counts.marks, counts.pipes, counts.brackets)
    (declarations, ats, wordSteps) = (counts.declarations, counts.ats, counts.wordSteps)
  }

  private static func mayStandInDashes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ">")
      || byte.isSpace
  }
}

/// Counts of marks so far in a line.
private struct MarkCounts {
  var marks = 0
  var pipes = 0
  var brackets = 0
  var declarations = 0
  var ats = 0
  var wordSteps = 0
  /// The last word that held an address.
  private var word = 0..<0
  private var closersInWord = 0

  mutating func add(_ byte: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    switch byte {
    case UInt8(ascii: "w"):
      if bytes.byte(offset + 1) == byte, bytes.byte(offset + 2) == byte, bytes.byte(offset + 3) == UInt8(ascii: ".") {
        addAddress(at: offset, in: bytes)
      }
      return
    case UInt8(ascii: ":"): if bytes.byte(offset + 1) == UInt8(ascii: "/") { addAddress(at: offset, in: bytes) }
    case UInt8(ascii: ")"): return
    case UInt8(ascii: "|"): pipes += 1
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "@"): ats += 1
    case UInt8(ascii: "<"):
      let next = bytes.byte(offset + 1)
      if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") { declarations += 1 }
    default: break
    }
    marks += 1
  }

  /// Each address may be read to the end of its word, and again for each `)` there.
  private mutating func addAddress(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    if offset >= word.upperBound {
      var end = offset
      var start = offset
      closersInWord = 0
      while start > word.upperBound, !bytes[start - 1].isSpace { start -= 1 }
      while end < bytes.count, !bytes[end].isSpace {
        if bytes[end] == UInt8(ascii: ")") { closersInWord += 1 }
        end += 1
      }
      word = start..<end
      wordSteps += closersInWord * word.count
    }
    wordSteps += word.count * 4
  }
}
