import TestSupport

/// Makes documents of every construct in every nesting, hard cases of each included.
struct DocumentGenerator {
  private var random: SeededRandom
  /// Whether raw HTML and comments may occur.
  var hasHTML = true

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func document() -> [UInt8] {
    var lines: [String] = []
    for _ in 0...pick(1, 2, 3, 5, 8) {
      lines += block(depth: 0)
      if chance(4, 5) { lines.append(chance(1, 8) ? "   " : "") }
    }
    let ending = pick("\n", "\n", "\n", "\n", "\r\n", "\r")
    return Array(lines.joined(separator: ending).utf8) + (chance(4, 5) ? Array(ending.utf8) : [])
  }

  private mutating func chance(_ hits: Int, _ of: Int) -> Bool {
    Int.random(in: 0..<of, using: &random) < hits
  }

  private mutating func pick<Value>(_ values: Value...) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
}

// MARK: - Blocks

extension DocumentGenerator {
  private mutating func block(depth: Int) -> [String] {
    switch Int.random(in: 0..<(depth > 4 ? 10 : 16), using: &random) {
    case 0...2: paragraph()
    case 3: heading()
    case 4: table()
    case 5: code()
    case 6: definition()
    case 7: hasHTML ? html() : paragraph()
    case 8: [pick("---", "***", "* * *", " - - -", "_ _ _", "===", "--")]
    case 9: [soup()]
    case 10, 11: quote(depth)
    case 12...14: list(depth)
    default: footnote(depth)
    }
  }

  private mutating func blocks(_ depth: Int) -> [String] {
    var lines: [String] = []
    for _ in 0...pick(0, 0, 1, 2) {
      lines += block(depth: depth + 1)
      if chance(1, 2) { lines.append("") }
    }
    return lines
  }

  private mutating func paragraph() -> [String] {
    (0...pick(0, 0, 1, 2, 3)).map { _ in
      pick("", "", "", " ", "   ", "\t") + inlines(0) + pick("", "", "", "  ", "\\", " ", "   ")
    }
  }

  private mutating func heading() -> [String] {
    if chance(1, 3) { return paragraph() + [pick("===", "---", " --", "= ", "==  x")] }
    let marks = String(repeating: "#", count: pick(1, 2, 3, 6, 7))
    return [
      pick("", " ", "    ") + marks + pick(" ", "  ", "\t", "") + inlines(0) + pick("", " #", " ##  ", "#", " {#id-a}")
    ]
  }

  private mutating func table() -> [String] {
    let columns = pick(1, 2, 2, 3, 4)
    var lines = chance(1, 6) ? paragraph() : []
    let edge = pick("|", "|", "|", "", " |")
    lines.append(edge + row(columns + pick(0, 0, 0, 0, 1)))
    let dashes = (0..<columns).map { _ in pick("---", ":--", "--:", ":-:", " - ", "-- -") }
    lines.append(edge + dashes.joined(separator: "|") + pick("|", "|", "", " |  "))
    for _ in 0..<pick(0, 1, 2, 3) { lines.append(pick(edge, edge, "", "  ") + row(columns + pick(-1, 0, 0, 0, 1))) }
    if chance(1, 6) { lines += paragraph() }
    return lines
  }

  private mutating func row(_ columns: Int) -> String {
    (0..<max(columns, 0)).map { _ in pick(" ", "", "  ") + inlines(1) + pick("", "", "\\|x", "\\\\|") + pick(" ", "") }
      .joined(separator: "|") + pick("|", "|", "", "| ")
  }

  private mutating func code() -> [String] {
    if chance(1, 3) { return ["", "    " + soup(), pick("    ", "\t", "") + soup(), ""] }
    let fence = pick("```", "~~~", "````", "``")
    return [
      pick("", "  ") + fence + pick("", "swift", " a b", "\\*&amp;", "`"), soup(), pick("", soup()),
      pick(fence, fence, ""),
    ]
  }

  private mutating func definition() -> [String] {
    let label = pick("a", "b", "A", "foo bar", "a\\]", "*x*", "^n", "Ä")
    let title = pick("", "", " 't'", " \"t\\\"u\"", " (t)", "\n 'two\nlines'", " x")
    return ("[\(label)]:" + pick(" ", "", "\n  ") + pick("/u", "<u v>", "http://x.y?a=b&c", "#f", "") + title).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private mutating func html() -> [String] {
    pick(
      ["<div>", soup(), "</div>"], ["<!-- a", "b --> c"], ["<script>x<y", "</script> z"], ["<?php", "?>"], ["<br/>"],
      ["<a href='x'>"], ["<!DOCTYPE html>"], ["<![CDATA[", "]]>"], ["</p>", inlines(1)])
  }

  private mutating func quote(_ depth: Int) -> [String] {
    let mark = pick("> ", ">", " > ", ">  ", ">\t")
    let content = chance(1, 6) ? [pick("[!NOTE]", "[!tip]", "[!X]", "[!NOTE] x")] + blocks(depth) : blocks(depth)
    return content.map { line in chance(1, 10) ? line : mark + line }
  }

  private mutating func list(_ depth: Int) -> [String] {
    let marker = pick("-", "*", "+", "1.", "2)", "0.", "10.", "123456789.")
    let isLoose = chance(1, 3)
    var lines: [String] = []
    for _ in 0...pick(0, 1, 2, 3) {
      let first = marker + pick(" ", " ", " ", "  ", "\t", "") + pick("", "", "", "[ ] ", "[x] ", "[X]  ", "[x]")
      let indent = String(repeating: " ", count: marker.count + pick(1, 1, 1, 0, 2))
      let content = blocks(depth)
      lines += content.enumerated().map { number, line in
        number == 0 ? first + line : chance(1, 12) || line.isEmpty ? line : indent + line
      }
      if isLoose, chance(2, 3) { lines.append("") }
    }
    return lines
  }

  private mutating func footnote(_ depth: Int) -> [String] {
    blocks(depth).enumerated().map { number, line in
      number == 0 ? "[^\(pick("1", "n", "N", "a b", "www"))]: " + line : pick("    ", "    ", "  ", "") + line
    }
  }
}

// MARK: - Inlines

extension DocumentGenerator {
  private mutating func inlines(_ depth: Int) -> String {
    (0...pick(0, 1, 1, 2, 3)).map { _ in inline(depth) }.joined(separator: pick("", " ", " ", " "))
  }

  private mutating func inline(_ depth: Int) -> String {
    guard depth < 4 else { return word() }
    switch Int.random(in: 0..<16, using: &random) {
    case 0...3: return word()
    case 4, 5: return wrap(pick("*", "_", "**", "__", "***", "~~", "~", "~~~"), depth)
    case 6: return pick("`", "``") + pick(" ", "") + soup() + pick(" ", "") + pick("`", "``", "`\n`")
    case 7:
      return "[" + inlines(depth + 1) + "](" + destination() + pick("", " 't'", " \"t\"", "\n\"t\"")
        + pick(")", ")", "")
    case 8: return "![" + inlines(depth + 1) + "](" + destination() + ")"
    case 9:
      return "[" + pick("a", "b", "foo  bar", "*x*", inlines(depth + 1)) + "]" + pick("", "[]", "[a]", "[^n]", "(")
    case 10: return "[^" + pick("1", "n", "n", "N", "www", "a b", "*", "q") + "]"
    case 11: return autolink()
    case 12: return pick("&amp;", "&copy;", "&#35;", "&#x22;", "&nope;", "&", "&lt;b&gt;", "&ngE;", "&#0;")
    case 13: return hasHTML ? pick("<b>", "</b>", "<!-- c -->", "<a b='c'>", "<?x?>", "<x y", "<!A b>") : word()
    case 14: return pick("\\*", "\\[", "\\\\", "\\a", "\\&amp;", "\\`", "\\|", "\\~")
    default: return soup()
    }
  }

  private mutating func wrap(_ mark: String, _ depth: Int) -> String {
    mark + pick("", "", "", " ") + inlines(depth + 1) + pick("", "", "", " ", "\n") + pick(mark, mark, mark, "*", "")
  }

  private mutating func destination() -> String {
    pick(
      "/u", "<a b>", "x(y)z", "#h", "a.md", "\\(", "&amp;", "ä", "", "http://e.x/?a=1&b='2'", "<>", "{{clinic.phone}}")
  }

  private mutating func autolink() -> String {
    pick(
      "www.a.com", "www.a.b/c_d?e=f)", "http://x.y", "https://x.y/(z)", "ftp://a.b.", "<http://a.b?c=d&e>", "<m@x.org>",
      "me@x.org", "a.b-c_d@e.f.g.", "mailto:a@b.co", "xmpp:a@b.co/d", "http://", "www.", "(www.x.y)", "x@y", "w")
  }

  private mutating func word() -> String {
    pick(
      "a", "b", "foo", "bär", "日本", "{{clinic.phone}}", "[@key]", "1.", "it's", "\"q\"", "x_y_z", "a*b", "--", "…",
      "e\u{301}")
  }

  /// Characters that mean something, in any order.
  private mutating func soup() -> String {
    (0..<pick(1, 2, 3, 5, 8)).map { _ in
      pick(
        "*", "**", "_", "`", "~", "~~", "[", "]", "(", ")", "!", "<", ">", "&", "\\", "|", "#", "-", "+", "=", ":", " ",
        "  ", "a", "b", "1", "^", "\"", "\t", "w", "@", ".", "{", "}")
    }.joined()
  }
}
