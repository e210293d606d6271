/// Makes a text of another site one of the fixed site: most of its links, sources and related pages are not there, and a
/// mistake in every text would hide all others.
enum AdoptedText {
  /// Lists of the front matter that name what another site has; each with the lines that belong to it.
  private static let foreign = [
    "related:", "sources:", "redirectFrom:", "translationOf:", "kind:", "parts:", "poster:", "objectives:",
    "discussion:",
  ]

  /// A text that is not UTF-8 is left as it is.
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
    let adopted = text.replacing(/\]\([^()\n]*\.md(?:#[^()\n]*)?\)/, with: "](a.md)")
      .replacing(/\[@[^\]\n]*\]/, with: "[@samhsa-iop-2021]")
      .replacing(/!\[([^\]\n]*)\]\([^():\n]*\.(?:png|jpg|svg)\)/) { "![\($0.output.1)](picture.png)" }
    return Array(withoutForeignLists(adopted).utf8)
  }

  private static func withoutForeignLists(_ text: String) -> String {
    var isHead = text.utf8.starts(with: "---\n".utf8)
    var isForeign = false
    var kept: [Substring] = []
    for line in text.split(separator: "\n" as Character, omittingEmptySubsequences: false) {
      if isHead, !kept.isEmpty {
        if line == "---" { isHead = false }
        let continues = line.hasPrefix(" ") || line.hasPrefix("-")
        isForeign = isHead && (foreign.contains { line.hasPrefix($0) } || isForeign && continues)
        if isForeign { continue }
      }
      kept.append(line)
    }
    return kept.joined(separator: "\n")
  }
}
