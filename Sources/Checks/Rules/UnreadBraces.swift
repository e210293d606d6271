internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Braces have been understood: as variables, or as the id of a heading.
struct UnreadBraces: TextRule {
  let id = "unread-braces"
  let explanation = """
    Something in braces is shown to readers as it stands. Variables have two braces on each side, {{clinic.phone}}; the \
    id of a heading stands at its end, ## Words {#id}; other tools' commands in braces mean nothing here. Braces that \
    readers shall see are written with a backslash before them.
    """
  let severity = Severity.warning

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    block.texts.flatMap { text in
      text.bytes.indices.filter { text.bytes[$0] == UInt8(ascii: "{") }.compactMap { brace in
        problem(text, at: brace, isHeading: block.node.tag == .heading)
      }
    }
  }

  private func problem(_ text: WrittenText, at brace: Int, isHeading: Bool) -> Diagnostic? {
    let bytes = text.bytes
    guard bytes.byte(brace - 1) != UInt8(ascii: "{"), bytes.byte(brace + 1) != UInt8(ascii: "{") else {
      return foreignCommand(text, at: brace)
    }
    let content = bytes[(brace + 1)...].prefix { $0 != UInt8(ascii: "}") }
    let isClosed = content.endIndex < bytes.endIndex
    // The id of a heading is none of its text.
    if isHeading, isClosed, content.first == UInt8(ascii: "#"), content.endIndex + 1 == bytes.endIndex,
      !content.contains(where: \.isSpace), content.count > 1, brace == bytes.startIndex || bytes[brace - 1].isBlank
    {
      return nil
    }
    let place = text.place(brace..<(isClosed ? content.endIndex + 1 : bytes.endIndex))
    return finding("this is shown to readers as it stands", hint: hint(content, isHeading: isHeading), at: place)
  }

  private func hint(_ content: ArraySlice<UInt8>, isHeading: Bool) -> String {
    let text = String(decoding: content, as: UTF8.self)
    if text.hasPrefix("clinic.") || text.hasPrefix("crisis.") || text.hasPrefix("theme.") {
      return "variables have two braces on each side: {{\(text)}}"
    }
    if text.hasPrefix("#") {
      return isHeading
        ? "an id stands at the very end of its heading, without blanks in it: ## Words {#id}"
        : "an id stands at the end of a heading: ## Words {#id}"
    }
    return "leave it out; braces that readers shall see have a backslash before them, \\{"
  }

  /// `{{< figure >}}` and its like.
  private func foreignCommand(_ text: WrittenText, at brace: Int) -> Diagnostic? {
    guard text.bytes[brace...].starts(with: "{{<".utf8) || text.bytes[brace...].starts(with: "{{%".utf8) else {
      return nil
    }
    let end = text.bytes[brace...].ranges(of: "}}").first?.upperBound ?? text.bytes.endIndex
    return finding(
      "this command of another tool is shown to readers", hint: "leave it out, or write in Markdown what it stood for",
      at: text.place(brace..<end))
  }
}
