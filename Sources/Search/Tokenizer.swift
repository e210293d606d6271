/// Cuts UTF-8 into folded words: runs of letters and digits; apostrophes vanish, anything else separates, but for what
/// stands between initials and single digits: `A.A.`, `9-8-8`. Of scripts that write words without blanks between them,
/// every two neighbours are one. Words longer than `WordKey.capacity` bytes are passed over.
struct Tokenizer: Sendable {
  private let table = LetterFolding.bytes
  private let folding: LetterFolding

  init(folding: LetterFolding = .standard) { self.folding = folding }

  /// Calls `body` with each word and the byte range it stands in.
  /// - Complexity: O(n), without allocation.
  @inline(__always)
  func words(in bytes: Span<UInt8>, _ range: Range<Int>, _ body: (WordKey, Range<Int>) -> Void) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let table = table.span
    var word = WordKey()
    var dense = DenseRun()
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      // Indices are below `range.upperBound`, which was checked; the table has an entry for every byte.
      let byte = table[unchecked: Int(bytes[unchecked: index])]
      if byte > 1 {
        if word.count == 0 {
          if dense.isOpen { dense.close(body) }
          start = index
          let end = Self.endOfWord(in: bytes, from: index, before: range.upperBound, table)
          if end == index &+ 1, let end = Self.endOfInitials(in: bytes, from: index, before: range.upperBound) {
            let initials = Self.initials(bytes, index..<end)
            if initials.fits { body(initials, index..<end) }
            index = end
            continue
          }
          let isWhole = end == range.upperBound || table[unchecked: Int(bytes[unchecked: end])] == 0
          if isWhole, end &- start < 32, start &+ 32 <= bytes.count {
            body(WordKey(asciiIn: bytes.bytes, at: start, count: end &- start), start..<end)
            index = end &+ 1
            continue
          }
        }
        word.append(byte)
        index &+= 1
      } else if byte == 0 {
        if word.count > 0 {
          if word.fits { body(word, start..<index) }
          word = WordKey()
        } else if dense.isOpen {
          dense.close(body)
        }
        index &+= 1
      } else {
        let (scalar, next) = Self.scalar(in: bytes, at: index, before: range.upperBound)
        let folded = folding.fold(scalar)
        if case .letter(let letter) = folded, DenseRun.holds(letter) {
          if word.count > 0, word.fits { body(word, start..<index) }
          word = WordKey()
          dense.append(letter, index..<next, body)
          index = next
          continue
        }
        if dense.isOpen, folded != .nothing { dense.close(body) }
        switch folded {
        case .separator:
          if word.count > 0, word.fits { body(word, start..<index) }
          word = WordKey()
        case .nothing: break
        case .letter(let letter):
          if word.count == 0 { start = index }
          for byte in UTF8.encode(letter).unsafelyUnwrapped { word.append(byte) }
        case .letters(let letters):
          if word.count == 0 { start = index }
          for byte in letters.utf8 { word.append(byte) }
        }
        index = next
      }
    }
    if word.count > 0, word.fits { body(word, start..<range.upperBound) }
    if dense.isOpen { dense.close(body) }
  }

  @inline(__always)
  private static func endOfWord(
    in bytes: borrowing Span<UInt8>, from start: Int, before end: Int, _ table: borrowing Span<UInt8>
  ) -> Int {
    var index = start &+ 1
    while index < end, table[unchecked: Int(bytes[unchecked: index])] > 1 { index &+= 1 }
    return index
  }

  /// Where letters with full stops between them end, or three digits or more with dashes or full stops between them.
  private static func endOfInitials(in bytes: borrowing Span<UInt8>, from start: Int, before end: Int) -> Int? {
    guard start + 2 < end, bytes[start + 1] == UInt8(ascii: ".") || bytes[start + 1] == UInt8(ascii: "-") else {
      return nil
    }
    let isDigit = isASCIIDigit(bytes[start])
    guard isDigit || isASCIILetter(bytes[start]) else { return nil }
    var last = start
    while last + 2 < end,
      bytes[last + 1] == UInt8(ascii: ".") || isDigit && bytes[last + 1] == UInt8(ascii: "-"),
      isDigit ? isASCIIDigit(bytes[last + 2]) : isASCIILetter(bytes[last + 2])
    {
      last += 2
    }
    // A longer piece is a word of its own, and what stood before it may still be initials.
    while last > start, last + 1 < end, isWordByte(bytes[last + 1]) { last -= 2 }
    return last - start >= (isDigit ? 4 : 2) ? last + 1 : nil
  }

  private static func isASCIIDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  /// What follows initials that are none: part of a word, or of a character that may be.
  private static func isWordByte(_ byte: UInt8) -> Bool { isASCIIDigit(byte) || isASCIILetter(byte) || byte >= 0x80 }

  private static func initials(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> WordKey {
    var word = WordKey()
    for index in stride(from: range.lowerBound, to: range.upperBound, by: 2) { word.append(bytes[index] | 0x20) }
    return word
  }

  /// The words of a short text.
  func words(in text: String) -> [WordKey] {
    var result: [WordKey] = []
    let bytes = Array(text.utf8)
    words(in: bytes.span, 0..<bytes.count) { word, _ in result.append(word) }
    return result
  }

  /// The scalar at `index` and the index after it; U+FFFD for a byte that starts none.
  private static func scalar(in bytes: Span<UInt8>, at index: Int, before end: Int) -> (Unicode.Scalar, next: Int) {
    let first = bytes[index]
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0, index + length <= end else { return ("\u{FFFD}", index + 1) }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<max(length, 1) {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", index + 1) }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
  }
}
