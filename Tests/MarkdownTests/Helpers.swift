import Diagnostics

@testable import Markdown

func parse(_ text: String, bodyStart: Int = 0) throws -> MarkdownDocument {
  try MarkdownDocument(parsing: SourceFile(path: "test.md", text: text), bodyStart: bodyStart)
}

func html(
  _ text: String, _ options: HTMLOptions = HTMLOptions(), overrides: (any HTMLOverrides)? = nil
) throws -> String {
  var html = HTMLBuffer()
  try parse(text).writeHTML(into: &html, options: options, overrides: overrides)
  return String(decoding: html.bytes, as: UTF8.self)
}

/// Bytes as text, for comparisons that read well.
func string(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: Array(bytes), as: UTF8.self)
}
