/// What readers should see of a Markdown file, found without parsing it: every word but those that may belong to something
/// that is left out by design. Where it is not sure, it asks for nothing.
struct RoughReading {
  /// The words that the body of the page must hold as often as they stand here.
  private(set) var words: [Word] = []
  /// The words that must stand on the page at least once: those of the title, the message and the worksheets.
  private(set) var once: [Word] = []

  private let text: [UInt8]
  private var lines: [Range<Int>] = []
  /// Bytes of which nothing is asked.
  private var isExempt: [Bool]
  /// By number from 0, each with that of the line that opens its worksheet.
  private(set) var worksheetLines: [Int: Int] = [:]
  private var worksheetStart = 0

  init(_ source: [UInt8]) {
    text = source
    isExempt = Array(repeating: false, count: source.count)
    lines = LineRanges.of(source)
    let body = readFrontMatter()
    for line in 0..<body { exempt(lines[line]) }
    exemptBlocks(from: body)
    let start = lines.indices.contains(body) ? lines[body].lowerBound : source.count
    var inlines = RoughInlines(source, start..<source.count)
    for range in inlines.leftOut() { exempt(range) }
    gather(from: body)
  }

  private mutating func exempt(_ range: Range<Int>) {
    for index in range.clamped(to: 0..<isExempt.count) { isExempt[index] = true }
  }

  private mutating func gather(from body: Int) {
    for line in lines.indices.dropFirst(body) {
      let isWorksheet = worksheetLines[line] != nil
      text.forEachWord(in: lines[line]) { range in
        guard !range.contains(where: { isExempt[$0] }) else { return }
        let word = Word(bytes: text[range], line: line + 1)
        if isWorksheet {
          if isYAMLText(range) { once.append(word) }
        } else {
          words.append(word)
        }
      }
    }
  }

  /// No key, no number, no name that YAML gives a meaning.
  private func isYAMLText(_ word: Range<Int>) -> Bool {
    let before = word.lowerBound > 0 ? text[word.lowerBound - 1] : 0x0A
    let after = word.upperBound < text.count ? text[word.upperBound] : 0x0A
    return after != UInt8(ascii: ":") && !"&*!\\%@".utf8.contains(before) && text[word].contains { $0 > 0x39 }
  }

  // MARK: - Front matter

  /// Answers the number of the body's first line.
  private mutating func readFrontMatter() -> Int {
    guard let first = lines.firstIndex(where: { !isBlank($0) }), isFence(lines[first], "---") else { return 0 }
    guard let last = lines[(first + 1)...].firstIndex(where: { isFence($0, "---") || isFence($0, "...") }) else {
      return lines.count
    }
    for line in first + 1..<last where !isIndented(line + 1) { readFrontMatter(line) }
    return last + 1
  }

  /// The title and the message, where they are written plainly in one line.
  private mutating func readFrontMatter(_ line: Int) {
    for key in ["title: ", "message: "] where text[lines[line]].starts(with: key.utf8) {
      let value = lines[line].lowerBound + key.utf8.count..<lines[line].upperBound
      guard let first = text[value].first, first > 0x40, !text[value].contains(where: { "{}\\#&<".utf8.contains($0) })
      else { continue }
      text.forEachWord(in: value) { once.append(Word(bytes: text[$0], line: line + 1)) }
    }
  }

  private func isIndented(_ line: Int) -> Bool {
    guard lines.indices.contains(line), let first = text[lines[line]].first else { return false }
    return first == 0x20 || first == 0x09
  }

  private func isFence(_ line: Range<Int>, _ mark: String) -> Bool {
    text[line].starts(with: mark.utf8) && text[line].dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    text[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  // MARK: - Blocks

  /// Marks of lists, names of cards, what fences say, definitions, notes for facilitators.
  private mutating func exemptBlocks(from body: Int) {
    var fence: RoughFence?
    var isInNote = false
    for line in lines.indices.dropFirst(body) {
      let range = lines[line]
      if isBlank(range) { isInNote = false }
      if isInNote { exempt(range) }
      let content = RoughLine(text, range)
      exempt(content.marks)
      if let open = fence, content.fence?.isWorksheet != true {
        if content.closes(open) { fence = nil } else if open.isWorksheet { worksheetLines[line] = worksheetStart }
        if open.isWorksheet { exemptYAMLComment(range) }
        continue
      }
      fence = content.fence
      worksheetStart = line
      if fence != nil { exempt(content.start..<range.upperBound) }
      if content.isFacilitatorNote {
        isInNote = true
        exempt(range)
      }
      if let definition = content.definition { exemptDefinition(definition, in: line) }
    }
  }

  private mutating func exemptYAMLComment(_ line: Range<Int>) {
    var before: UInt8 = 0x20
    for index in line {
      if text[index] == UInt8(ascii: "#"), before == 0x20 || before == 0x09 { return exempt(index..<line.upperBound) }
      before = text[index]
    }
  }

  /// An address may stand on the line below, and a title on the line below that.
  private mutating func exemptDefinition(_ range: Range<Int>, in line: Int) {
    exempt(range)
    var isOpen = text[range].last == UInt8(ascii: ":")
    for next in lines.indices.dropFirst(line + 1).prefix(2) {
      let content = RoughLine(text, lines[next])
      guard content.start < lines[next].upperBound else { return }
      let first = text[content.start]
      guard isOpen || "\"'(".utf8.contains(first) else { return }
      isOpen = isOpen && !"\"'(".utf8.contains(first)
      exempt(lines[next])
    }
  }
}

/// The lines of a text without their ends, which may be LF, CRLF or CR.
enum LineRanges {
  static func of(_ text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      if text[index] == 0x0A || text[index] == 0x0D {
        lines.append(start..<index)
        if text[index] == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    lines.append(start..<text.count)
    return lines
  }
}
