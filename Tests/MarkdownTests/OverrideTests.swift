import Testing

@testable import Markdown

@Suite struct OverrideTests {
  /// Takes over one node of each kind of answer.
  private final class Decorator: HTMLOverrides {
    var entered: [MarkdownTag] = []
    let interests: MarkdownTagSet = [.heading, .table, .text, .link, .image, .codeBlock, .blockQuote, .thematicBreak]

    func enter(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
      entered.append(node.tag)
      switch node.kind {
      case .heading(let level):
        writer.html.markup("<h")
        writer.html.number(level)
        writer.html.markup(" id=\"x\">")
        return .wrapped
      case .table:
        writer.html.startLine()
        writer.html.markup("<div>")
        return .around
      case .text:
        writer.html.text(string(node.visibleLiteral).replacing("{{phone}}", with: "<988>"))
        return .replaced
      case .codeBlock(let info) where string(info) == "worksheet":
        writer.html.markup("<form></form>\n")
        return .replaced
      case .image:
        writer.html.markup("<img alt=\"")
        writer.writeAltText(of: node)
        writer.html.markup("\">")
        return .replaced
      case .blockQuote where node.alert != nil:
        writer.html.markup("<aside>\n")
        writer.writeChildren(of: node)
        writer.html.markup("</aside>\n")
        return .replaced
      case .thematicBreak: return .around
      default: return .standard
      }
    }

    func exit(_ node: MarkdownNode, _ writer: inout HTMLWriter) {
      switch node.tag {
      case .heading: writer.html.markup("</h>\n")
      case .table: writer.html.markup("</div>\n")
      case .thematicBreak: writer.html.markup("<!-- after -->\n")
      default: break
      }
    }

    func destination(of node: MarkdownNode, _ writer: inout HTMLWriter) -> ArraySlice<UInt8>? {
      string(node.destination) == "bad" ? Array("javascript:x".utf8)[...] : Array("/to?a&b".utf8)[...]
    }
  }

  @Test(arguments: [
    ("# A {#id}\n", "<h1 id=\"x\">A</h>\n"),
    ("| a |\n|---|\n", "<div>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n</div>\n"),
    ("call *{{phone}}*\n", "<p>call <em>&lt;988&gt;</em></p>\n"),
    ("```worksheet\na\n```\n\n```\nb\n```\n", "<form></form>\n<pre><code>b\n</code></pre>\n"),
    ("![a *b*\nc & d](e)\n", "<p><img alt=\"a b c &amp; d\"></p>\n"),
    (
      "> [!TIP]\n> a **b**\n\n> c\n",
      "<aside>\n<p>a <strong>b</strong></p>\n</aside>\n<blockquote>\n<p>c</p>\n</blockquote>\n"
    ),
    ("[a](b 't') [c](bad)\n", "<p><a href=\"/to?a&amp;b\" title=\"t\">a</a> <a href=\"\">c</a></p>\n"),
    ("---\n", "<hr />\n<!-- after -->\n"),
    (
      "- a\n\n  > [!NOTE]\n  > - b\n",
      "<ul>\n<li>\n<p>a</p>\n<aside>\n<ul>\n<li>b</li>\n</ul>\n</aside>\n</li>\n</ul>\n"
    ),
  ])
  func takeNodesOver(_ text: String, _ expected: String) throws {
    #expect(try html(text, overrides: Decorator()) == expected)
  }

  @Test func areAskedAboutTheirInterestsAlone() throws {
    let decorator = Decorator()
    _ = try html("# A\n\nb *c* [d](e)\n", overrides: decorator)
    #expect(decorator.entered == [.heading, .text, .text, .text, .text, .link, .text])
  }

  /// A client that answers `.standard` to everything changes nothing.
  private final class Bystander: HTMLOverrides {
    let interests = MarkdownTagSet.all
    func enter(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride { .standard }
  }

  @Test func standardIsStandard() throws {
    for text in HTMLWriterTests.documents {
      #expect(try html(text, overrides: Bystander()) == html(text))
    }
  }

  @Test func variablesAndCitationsStayInOnePiece() throws {
    for piece in ["{{clinic.phone}}", "{{clinic.phone_number}}", "[@key]", "[@smith2020_a; @w:b]", "{{www}}"] {
      let document = try parse("Call \(piece) now & *then \(piece)*.\n")
      let texts = document.nodes(of: .text).map { string($0.literal) }
      #expect(texts.filter { $0.contains(piece) }.count == 2, "\(piece): \(texts)")
    }
  }

  @Test func nodesAreWrittenApart() throws {
    let document = try parse("# A\n\nb *c*\n\n- d\n")
    var writer = HTMLWriter(document)
    for node in document.root.children where node.tag != .list { writer.write(node) }
    #expect(string(writer.html.bytes) == "<h1>A</h1>\n<p>b <em>c</em></p>\n")
  }
}
