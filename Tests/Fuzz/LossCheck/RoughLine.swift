/// A fence that is open.
struct RoughFence {
  let mark: UInt8
  let length: Int
  let isWorksheet: Bool
}

/// A line by its first characters: the marks of quotes and lists, and what begins behind them.
struct RoughLine {
  private let text: [UInt8]
  private let line: Range<Int>
  /// Quotation marks, bullets, numbers and boxes at the beginning.
  private(set) var marks: Range<Int>
  /// Where the text begins behind them.
  private(set) var start: Int

  init(_ text: [UInt8], _ line: Range<Int>) {
    self.text = text
    self.line = line
    start = line.lowerBound
    marks = start..<start
    while skipMark() {}
    marks = line.lowerBound..<start
  }

  private func byte(_ index: Int) -> UInt8 { index < line.upperBound ? text[index] : 0x0A }

  private mutating func skipMark() -> Bool {
    while byte(start) == 0x20 || byte(start) == 0x09 { start += 1 }
    let first = byte(start)
    if first == UInt8(ascii: ">") {
      start += 1
      return true
    }
    if "-+*".utf8.contains(first), isBlank(start + 1) {
      start += 1
      return true
    }
    if first == UInt8(ascii: "["), "xX ".utf8.contains(byte(start + 1)), byte(start + 2) == UInt8(ascii: "]"),
      isBlank(start + 3)
    {
      start += 3
      return true
    }
    return skipNumber()
  }

  private mutating func skipNumber() -> Bool {
    var end = start
    while byte(end) >= 0x30, byte(end) <= 0x39 { end += 1 }
    guard end > start, end - start < 10, byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")"),
      isBlank(end + 1)
    else { return false }
    start = end + 1
    return true
  }

  private func isBlank(_ index: Int) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte(index)) }

  private func run(of mark: UInt8) -> Int {
    var end = start
    while byte(end) == mark { end += 1 }
    return end - start
  }

  var fence: RoughFence? {
    for mark in "`~".utf8 {
      let length = run(of: mark)
      guard length > 2 else { continue }
      let info = text[start + length..<line.upperBound]
      if mark == UInt8(ascii: "`"), info.contains(mark) { return nil }
      let name = info.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      return RoughFence(mark: mark, length: length, isWorksheet: name.elementsEqual("worksheet".utf8))
    }
    return nil
  }

  func closes(_ open: RoughFence) -> Bool {
    let length = run(of: open.mark)
    return length >= open.length && text[start + length..<line.upperBound].allSatisfy { $0 <= 0x20 }
  }

  var isFacilitatorNote: Bool {
    let name = Array("[!facilitator]".utf8)
    return text[start..<line.upperBound].prefix(name.count).map { $0 | 0x20 }.elementsEqual(name.map { $0 | 0x20 })
  }

  /// What may be the definition of a link or the label of a footnote; of a definition the whole line.
  var definition: Range<Int>? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index + 1 < line.upperBound, !(text[index] == UInt8(ascii: "]") && text[index + 1] == UInt8(ascii: ":")) {
      index += 1
    }
    guard index + 1 < line.upperBound else { return nil }
    return byte(start + 1) == UInt8(ascii: "^") ? start..<index + 2 : start..<line.upperBound
  }
}
