internal import Diagnostics

/// One `{{tag}}` of a template with its place.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case variable, openSection, openInverted, closeSection, partial, comment, unsupported
  }

  let kind: Kind
  let name: String
  /// Bytes of the name in the file.
  let range: Range<Int>
  /// Bytes of the whole tag with its braces.
  let whole: Range<Int>
  /// `{{{name}}}` or `{{& name}}`.
  let isUnescaped: Bool

  /// The names between the dots; `.` stands for the current text.
  var path: [String] { name == "." ? ["."] : name.split(separator: ".").map(String.init) }

  /// What goes when the tag is put in: the tag, and its whole line where a tag that writes nothing stands alone on it
  /// (Mustache specification, "standalone tags").
  func removedRange(in bytes: [UInt8]) -> Range<Int> {
    guard kind != .variable else { return whole }
    var start = whole.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var end = whole.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
    let beginsLine = start == 0 || bytes[start - 1] == 0x0A
    let endsLine = end == bytes.count || bytes[end] == 0x0A
    return beginsLine && endsLine ? start..<min(end + 1, bytes.count) : whole
  }
}

/// Finds the tags of a Mustache template (https://mustache.github.io/mustache.5.html): names, sections, inverted
/// sections, partials and comments. Lambdas, inheritance and other delimiters are not used here.
struct TemplateScanner {
  private let file: SourceFile

  init(_ file: SourceFile) {
    self.file = file
  }

  /// The tags in order.
  /// - Throws: `DiagnosticsError` for a tag that is never closed.
  func tags() throws(DiagnosticsError) -> [TemplateTag] {
    let bytes = file.bytes
    var tags: [TemplateTag] = []
    var index = 0
    while let open = firstIndex(of: "{{", from: index) {
      let isTriple = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
      let closing = isTriple ? "}}}" : "}}"
      let start = open + (isTriple ? 3 : 2)
      guard let close = firstIndex(of: closing, from: start) else {
        throw DiagnosticsError(
          .error(
            TemplateRule.template, "this tag is opened and never closed", hint: "end it with \(closing)",
            at: Place(file, open..<start)))
      }
      index = close + closing.utf8.count
      tags.append(tag(in: start..<close, whole: open..<index, isTriple: isTriple))
    }
    return tags
  }

  private func tag(in content: Range<Int>, whole: Range<Int>, isTriple: Bool) -> TemplateTag {
    let range = trimmed(content)
    let kind = range.isEmpty || isTriple ? .variable : kind(of: file.bytes[range.lowerBound])
    let hasSigil = !range.isEmpty && !isTriple && Self.sigils.contains(file.bytes[range.lowerBound])
    let name = hasSigil ? trimmed(range.lowerBound + 1..<range.upperBound) : range
    let isUnescaped = isTriple || (hasSigil && file.bytes[range.lowerBound] == UInt8(ascii: "&"))
    return TemplateTag(kind: kind, name: file.text(in: name), range: name, whole: whole, isUnescaped: isUnescaped)
  }

  private static let sigils = Array("#^/>!&=<$%".utf8)

  private func kind(of byte: UInt8) -> TemplateTag.Kind {
    switch byte {
    case UInt8(ascii: "#"): .openSection
    case UInt8(ascii: "^"): .openInverted
    case UInt8(ascii: "/"): .closeSection
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"): .unsupported
    default: .variable
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, file.bytes[start] <= 0x20 { start += 1 }
    while end > start, file.bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Where `text` first begins at or after `start`.
  private func firstIndex(of text: String, from start: Int) -> Int? {
    let needle = Array(text.utf8)
    guard file.bytes.count - needle.count >= start else { return nil }
    return (start...(file.bytes.count - needle.count)).first {
      file.bytes[$0] == needle[0] && file.bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
