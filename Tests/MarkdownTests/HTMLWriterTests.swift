import Diagnostics
import Testing

@testable import Markdown

@Suite struct HTMLWriterTests {
  static let documents: [String] = [
    "",
    "# One\n\ntwo *three* **four** `five` ~~six~~ ~seven~\n",
    "- a\n- b\n\n  c\n\n1) x\n2) y\n\n3. z\n",
    "- [x] done\n- [ ] not\n  - [X] deep\n",
    "| a | b |\n|:-:|--:|\n| 1 | 2 |\n| 1 |\n\n> | q |\n> |---|\n",
    "A[^1] b[^1] c[^x y] d[^note].\n\n[^1]: One\n\n    two\n[^note]: - list\n[^un]: unused\n\n> [^q]: inq\n\nr[^q]\n",
    "[a](javascript:x) ![b *c* `d`\ne](/u?a=b&c='d' \"t\") <http://x.y/ä> www.a.com/?q=a~b me@x.org\n",
    "```swift extra\nlet a = \"<b>\"\n```\n\n    code\n\n---\n\nline  \nbreak\\\nend\n",
    "<div>\n*x*\n</div>\n\na <b>c</b> <!-- d -->\n",
    "a\r\nb\r\n\r\n> c\r\nlazy\r\n",
  ]

  @Test(arguments: documents) func writesAsCMark(_ text: String) throws {
    let plain = HTMLOptions(rawHTML: .omitted, explicitSyntax: false)
    #expect(try String(html(text, plain)) == String(decoding: Reference.html(Array(text.utf8)), as: UTF8.self))
  }

  func html(_ text: String, _ options: HTMLOptions) throws -> String {
    let document = try MarkdownDocument(parsing: SourceFile(path: "test.md", text: text))
    var html = HTMLBuffer()
    document.writeHTML(into: &html, options: options)
    return String(decoding: html.bytes, as: UTF8.self)
  }
}
