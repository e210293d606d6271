import TestSupport

/// Mutates a file of YAML or of lines of JSON step by step.
struct DataMutation {
  private(set) var bytes: [UInt8]
  private(set) var steps: [String] = []
  private var random: SeededRandom

  private static let values = [
    "", "null", "~", "true", "no", "0", "-1", "1e400", "99999999999999999999", "0x10", ".nan", "\"\"", "'", "\"", "[]",
    "{}", "[", "{",
    "]", "}", "[a, [b, {c: d}]]", "{a: {b: c}}", "&a", "*a", "&a *a", "!!binary aGk=", "!x y", "|", ">", "|\n  text",
    "? x", "- x", "--- ",
    "...", "%YAML 9.9", "# c", "a # b", "<script>alert(1)</script>", "\"\\\" onload=\\\"x\"", "javascript:alert(1)",
    "//evil.example", "../x",
    "/etc/passwd", "\u{202E}x", "\"\\u0000\"", "\"\\u0007\"", "\"\\x41\"", "\0", "\t", "{{clinic.phone}}", "{{x}}",
    "{{{x}}}", "911", "(555) 555",
    "+1", "tel:1", "2026-02-30", "2026-11-01", "24:00", "-1 months", "10000000 years", "en", "xx", "monday",
    "https://a.example/\"><b>",
    "{en: a, es: b}", "{en: , xx: b}", "[{title: a, modules: [b]}]", "<<: *x", "=", "@x", "`x`", "%", "e\u{301}",
  ]
  private static let bytes = Array(":-#[]{},\"'&*!|>%@`\n\t \\?<=0a".utf8) + [0x00, 0x07, 0x80, 0xC3, 0xFF]

  init(_ bytes: [UInt8], _ random: SeededRandom) {
    self.bytes = bytes
    self.random = random
    _ = self.random.next()
  }

  mutating func run() {
    repeat {
      switch random.number(below: 10) {
      case 0...3: changeValue()
      case 4: changeKey()
      case 5, 6: changeLine()
      case 7: changeByte()
      case 8: nest()
      default: encode()
      }
    } while steps.count < 5 && random.chance(50)
  }

  private var lines: [ArraySlice<UInt8>] {
    get { bytes.split(separator: 0x0A, omittingEmptySubsequences: false) }
    set { bytes = Array(newValue.joined(separator: [0x0A])) }
  }

  private mutating func changeValue() {
    steps.append("value")
    var changed = lines
    let line = random.number(below: changed.count)
    let value = Array((random.element(of: Self.values) ?? "").utf8)
    let end = changed[line].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? changed[line].endIndex
    changed[line] = changed[line][..<end] + [0x20] + value
    lines = changed
  }

  private mutating func changeKey() {
    steps.append("key")
    guard let colon = bytes[random.number(below: bytes.count + 1)...].firstIndex(of: UInt8(ascii: ":")) else { return }
    bytes.insert(contentsOf: Array((random.element(of: Self.values) ?? "").utf8), at: colon)
  }

  private mutating func changeLine() {
    steps.append("line")
    var changed = lines
    let line = random.number(below: changed.count)
    switch random.number(below: 5) {
    case 0: changed.remove(at: line)
    case 1: changed.insert(changed[line], at: line)
    case 2: changed.swapAt(line, random.number(below: changed.count))
    case 3: changed[line] = [0x20, 0x20] + changed[line]
    default: changed[line] = changed[line].drop { $0 == 0x20 }
    }
    lines = changed
  }

  private mutating func changeByte() {
    steps.append("byte")
    let position = random.number(below: bytes.count + 1)
    let byte = random.element(of: Self.bytes) ?? 0
    if position < bytes.count, random.chance(60) { bytes[position] = byte } else { bytes.insert(byte, at: position) }
  }

  private mutating func nest() {
    steps.append("depth")
    let count = 1 << random.number(below: 15)
    let (first, last) =
      random.element(of: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("[*a,", "]"), ("\"", "\""), ("x", ""), ("? ", "")])
      ?? ("", "")
    let text = "a: &a " + String(repeating: first, count: count) + String(repeating: last, count: count) + "\n"
    let start = bytes[..<random.number(below: bytes.count + 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    bytes.insert(contentsOf: Array(text.utf8), at: start)
  }

  private mutating func encode() {
    steps.append("encoding")
    switch random.number(below: 4) {
    case 0: bytes = [0xEF, 0xBB, 0xBF] + bytes
    case 1: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case 2: bytes = bytes.map { $0 == 0x0A ? 0x0D : $0 }
    default:
      let units = [0xFEFF] + Array(String(decoding: bytes, as: UTF8.self).utf16)
      bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
  }
}
