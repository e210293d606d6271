internal import Diagnostics

/// One `{{tag}}` of a template with its place.
struct TemplateTag {
  enum Kind {
    case variable, openSection, openInverted, closeSection, partial, unsupported
  }

  let kind: Kind
  let name: String
  /// Bytes of the name in the file.
  let range: Range<Int>
}

/// Finds the tags of a Mustache template (https://mustache.github.io/mustache.5.html) with their places, which the
/// engine does not keep.
struct TemplateScanner {
  private let file: SourceFile

  init(_ file: SourceFile) {
    self.file = file
  }

  /// The tags in order; comments are left out.
  /// - Throws: `DiagnosticsError` for a tag that is never closed.
  func tags() throws(DiagnosticsError) -> [TemplateTag] {
    let bytes = file.bytes
    var tags: [TemplateTag] = []
    var index = 0
    while let open = bytes.firstRange(of: Array("{{".utf8), from: index) {
      let isTriple = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
      let start = open + (isTriple ? 3 : 2)
      guard let close = bytes.firstRange(of: Array((isTriple ? "}}}" : "}}").utf8), from: start) else {
        throw DiagnosticsError(
          .error(
            "template", "this tag is opened and never closed", hint: "end it with \(isTriple ? "}}}" : "}}")",
            at: Place(file, open..<start)))
      }
      if let tag = tag(in: start..<close) { tags.append(tag) }
      index = close + (isTriple ? 3 : 2)
    }
    return tags
  }

  private func tag(in range: Range<Int>) -> TemplateTag? {
    let bytes = file.bytes
    var start = range.lowerBound
    var end = range.upperBound
    func trim() {
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    }
    trim()
    guard start < end else { return TemplateTag(kind: .variable, name: "", range: range) }
    let kind: TemplateTag.Kind
    switch bytes[start] {
    case UInt8(ascii: "!"): return nil
    case UInt8(ascii: "#"): kind = .openSection
    case UInt8(ascii: "^"): kind = .openInverted
    case UInt8(ascii: "/"): kind = .closeSection
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"): kind = .unsupported
    case UInt8(ascii: "&"):
      kind = .variable
      start += 1
      trim()
      return TemplateTag(kind: kind, name: file.text(in: start..<end), range: start..<end)
    default:
      return TemplateTag(kind: .variable, name: file.text(in: start..<end), range: start..<end)
    }
    start += 1
    trim()
    return TemplateTag(kind: kind, name: file.text(in: start..<end), range: start..<end)
  }
}

extension [UInt8] {
  /// Where `needle` first begins at or after `start`.
  fileprivate func firstRange(of needle: [UInt8], from start: Int) -> Int? {
    guard count >= needle.count, start <= count - needle.count else { return nil }
    return (start...(count - needle.count)).first { self[$0..<$0 + needle.count].elementsEqual(needle) }
  }
}
