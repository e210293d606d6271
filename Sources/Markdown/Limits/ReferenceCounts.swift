/// The longest link reference definition and the brackets that might refer to it: cmark copies its target each time.
struct ReferenceCounts {
  private var brackets = 0
  private var longest = 0..<0

  mutating func add(_ stretch: StretchCounts, _ bytes: UnsafeBufferPointer<UInt8>) {
    brackets += stretch.brackets
    guard stretch.brackets > 0 else { return }
    var definitions = DefinitionScanner(bytes, stretch.range)
    while let definition = definitions.next() {
      if definition.count > longest.count { longest = definition }
    }
  }

  func excess(_ limits: MarkdownLimits, _ bytes: UnsafeBufferPointer<UInt8>) -> LimitExcess? {
    let copied = brackets * longest.count
    guard copied > limits.referenceBytes else { return nil }
    return LimitExcess(
      rule: .limitReferences,
      message: "\(brackets.grouped) brackets might each copy this link target of \(longest.count.grouped) bytes",
      limit: limits.referenceBytes, range: longest, hint: "shorten the address or the title")
  }
}

/// Finds what might be a definition, `]:` and a destination with a title, in a stretch of lines.
private struct DefinitionScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private let end: Int
  /// Quotation marks that are not seen again before the stretch's end.
  private var unclosed: Set<UInt8> = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The range of the next destination and its title.
  mutating func next() -> Range<Int>? {
    while let bracket = bytes.firstOffset(of: UInt8(ascii: "]"), from: offset), bracket + 1 < end {
      offset = bracket + 1
      guard bytes[offset] == UInt8(ascii: ":") else { continue }
      let start = skip(from: offset + 1) { $0.isSpace || $0 == UInt8(ascii: ">") }
      let destination = start..<destinationEnd(start)
      // What begins within a destination ends no later; but a title may hold a definition that ends after it.
      offset = max(destination.upperBound, offset + 1)
      let title = skip(from: destination.upperBound) { $0.isSpace || $0 == UInt8(ascii: ">") }
      return destination.lowerBound..<(titleEnd(title) ?? destination.upperBound)
    }
    return nil
  }

  private func destinationEnd(_ start: Int) -> Int {
    guard start < end, bytes[start] == UInt8(ascii: "<") else { return skip(from: start) { !$0.isSpace } }
    let close = skip(from: start + 1) {
      $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\n")
    }
    return skip(from: close) { !$0.isSpace }
  }

  private mutating func titleEnd(_ start: Int) -> Int? {
    guard start < end, "\"'(".utf8.contains(bytes[start]) else { return nil }
    let close = bytes[start] == UInt8(ascii: "(") ? UInt8(ascii: ")") : bytes[start]
    guard !unclosed.contains(close) else { return nil }
    var position = start + 1
    while position < end, bytes[position] != close {
      // A title in parentheses holds none.
      if bytes[position] == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    if position < end { return position + 1 }
    unclosed.insert(close)
    return nil
  }

  private func skip(from start: Int, while isSkipped: (UInt8) -> Bool) -> Int {
    var position = start
    while position < end, isSkipped(bytes[position]) { position += 1 }
    return position
  }
}
