internal import ContentHash
internal import Diagnostics
internal import Markdown
internal import PlacedYAML

extension Module {
  /// What a translation of this text notes as `translationOf`: ten hexadecimal digits of the SHA-256 of all that is
  /// translated, which is the body and, of the front matter, `title`, `summary`, `message`, `objectives`, `materials`,
  /// `discussion` and the titles of `parts`. The rest of the front matter, sign-offs, and the way in which lines end do not change it.
  public var translationHash: String {
    let discussion = frontMatter.discussion.flatMap { [$0.question, $0.answer ?? ""] }
    let subheads = frontMatter.parts.isEmpty ? [] : [frontMatter.parts.map(\.title)]
    let lists = [frontMatter.objectives, frontMatter.materials, discussion] + subheads
    let texts =
      [frontMatter.title, frontMatter.summary ?? "", frontMatter.message ?? ""]
      + lists.flatMap { [String($0.count)] + $0 }
    return ContentHash { hasher in
      for text in texts { hasher.update(Self.unixLines(text.utf8) + [0]) }
      hasher.update(Self.unixLines(file.bytes[document.bodyStart...]))
    }.abbreviation
  }

  /// Lines that end in a line feed alone, without the empty ones at the end.
  private static func unixLines(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var lines = bytes.filter { $0 != UInt8(ascii: "\r") }
    while let last = lines.last, last <= 0x20 { lines.removeLast() }
    return lines
  }
}
