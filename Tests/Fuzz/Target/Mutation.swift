import TestSupport

/// Mutates a document step by step.
struct Mutation {
  private(set) var bytes: [UInt8]
  /// The names of the steps taken.
  private(set) var steps: [String] = []
  private let other: SeedDocument
  /// The length of the front matter, and of how many lines it is.
  private let head: (bytes: Int, lines: Int)
  private var random: SeededRandom

  private typealias Step = (name: String, run: @Sendable (inout Mutation) -> Void)

  private static let steps: [Step] = [
    ("byte", { $0.changeByte() }), ("cut", { $0.cutBytes() }), ("mark removed", { $0.removeMark() }),
    ("piece", { $0.insertPiece() }), ("piece", { $0.insertPiece() }), ("piece at line", { $0.insertAtLine() }),
    ("piece at line", { $0.insertAtLine() }), ("attack", { $0.insertAttack() }), ("lines", { $0.changeLines() }),
    ("lines", { $0.changeLines() }), ("splice", { $0.splice() }), ("snippet", { $0.insertSnippet() }),
    ("snippet", { $0.insertSnippet() }), ("opened", { $0.open() }), ("wrapped", { $0.wrap() }),
    ("blanks", { $0.changeBlanks() }), ("front matter", { $0.changeFrontMatter() }), ("depth", { $0.nest() }),
    ("encoding", { $0.encode() }),
  ]

  /// - Parameter head: the front matter, with which the bytes begin.
  init(_ bytes: [UInt8], head: [UInt8], other: SeedDocument, _ random: SeededRandom) {
    self.bytes = bytes
    self.head = (head.count, head.count { $0 == 0x0A })
    self.other = other
    self.random = random
  }

  mutating func run() {
    repeat {
      guard let step = random.element(of: Self.steps) else { return }
      steps.append(step.name)
      step.run(&self)
    } while steps.count < 8 && random.chance(65)
  }

  // MARK: - Bytes

  /// Mostly in the body: a mistake in the front matter hides all others.
  private mutating func position() -> Int {
    let start = random.chance(5) ? 0 : min(head.bytes, bytes.count)
    return start + random.number(below: bytes.count - start + 1)
  }

  /// The number of a line, from 0, chosen alike.
  private mutating func line(of lines: [ArraySlice<UInt8>]) -> Int {
    let start = random.chance(5) ? 0 : min(head.lines, lines.count - 1)
    return start + random.number(below: lines.count - start)
  }

  private mutating func insert(_ text: some Collection<UInt8>, at position: Int) {
    bytes.insert(contentsOf: text, at: min(position, bytes.count))
  }

  private mutating func changeByte() {
    let position = position()
    let byte = random.element(of: MutationPieces.bytes) ?? 0
    if position < bytes.count, random.chance(50) { bytes[position] = byte } else { insert([byte], at: position) }
  }

  private mutating func cutBytes() {
    let start = position()
    bytes.removeSubrange(start..<min(start + 1 + random.number(below: 40), bytes.count))
  }

  /// Takes out a character that may end or begin something.
  private mutating func removeMark() {
    let start = position()
    guard let mark = bytes[start...].firstIndex(where: { "`*_[](){}<>|#!:-\\~\n\"&;".utf8.contains($0) }) else {
      return
    }
    bytes.remove(at: mark)
  }

  private mutating func insertPiece() {
    insert((random.element(of: MutationPieces.inline) ?? "").utf8, at: position())
  }

  private mutating func insertAttack() {
    insert((random.element(of: MutationPieces.attacks) ?? "").utf8, at: random.chance(60) ? position() : lineStart())
  }

  private mutating func encode() {
    switch random.number(below: 8) {
    case 0: bytes = [0xEF, 0xBB, 0xBF] + bytes
    case 1: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case 2: bytes = bytes.map { $0 == 0x0A ? 0x0D : $0 }
    case 3:
      insert([[0xE9], [0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80]][random.number(below: 5)], at: position())
    case 4: insert([0], at: position())
    default:
      let isBig = random.chance(50)
      let units = ([0xFEFF] + Array(String(decoding: bytes, as: UTF8.self).utf16))
      bytes = units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
  }

  // MARK: - Lines

  /// Where a line begins.
  private mutating func lineStart() -> Int {
    let position = position()
    return bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private mutating func insertAtLine() {
    insert((random.element(of: MutationPieces.atLine) ?? "").utf8, at: lineStart())
  }

  private mutating func insertSnippet() {
    insert("\n\((random.element(of: MutationPieces.snippets) ?? ""))\n\n".utf8, at: lineStart())
  }

  /// Begins something that is never ended.
  private mutating func open() {
    let start = random.element(of: MutationPieces.openings) ?? ""
    insert("\(start)\n".utf8, at: lineStart())
  }

  private mutating func splice() {
    insert([0x0A] + other.block(&random) + [0x0A], at: lineStart())
  }

  private mutating func changeLines() {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = line(of: lines)
    switch random.number(below: 6) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: self.line(of: lines))
    case 2: lines.swapAt(line, self.line(of: lines))
    case 3 where line + 1 < lines.count: lines[line] += lines.remove(at: line + 1)
    case 4: lines[line] = Array(repeating: 0x20, count: 1 + random.number(below: 9))[...] + lines[line]
    default: lines[line] = lines[line].drop { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ">") }
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  /// Puts some lines into a quote, a list, code or a footnote.
  private mutating func wrap() {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let start = line(of: lines)
    guard let (first, others) = random.element(of: MutationPieces.wraps) else { return }
    for line in start..<min(start + 1 + random.number(below: 12), lines.count) {
      lines[line] = Array((line == start ? first : others).utf8)[...] + lines[line]
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private mutating func changeBlanks() {
    let start = position()
    guard let blank = bytes[start...].firstIndex(of: 0x20) else { return }
    bytes.replaceSubrange(blank...blank, with: Array((random.element(of: MutationPieces.blanks) ?? " ").utf8))
  }

  private mutating func nest() {
    let count = 1 << random.number(below: 8)
    let (first, last) = random.element(of: MutationPieces.nests) ?? ("", "")
    let text = String(repeating: first, count: count) + " deep " + String(repeating: last, count: count)
    insert("\n\(text)\n".utf8, at: lineStart())
  }

  private mutating func changeFrontMatter() {
    guard let piece = random.element(of: MutationPieces.frontMatter) else { return }
    if bytes.starts(with: "---\n".utf8), random.chance(85) {
      insert("\(piece)\n".utf8, at: 4)
    } else {
      insert("---\ntitle: Another title\n\(piece)\n---\n".utf8, at: 0)
    }
  }
}
