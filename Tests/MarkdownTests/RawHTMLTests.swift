import Diagnostics
import Testing

@testable import Markdown

@Suite struct RawHTMLTests {
  @Test func isShownAsTextUnlessAllowed() throws {
    let text = "<div class=\"a\">\nx\n</div>\n\na <b>c</b>\n"
    #expect(
      try html(text) == "<p>&lt;div class=&quot;a&quot;&gt;\nx\n&lt;/div&gt;</p>\n<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
    #expect(
      try html(text, HTMLOptions(rawHTML: .allowed)) == text.replacing("\n\na <b>c</b>", with: "\n<p>a <b>c</b></p>"))
  }

  @Test(arguments: RawHTML.allCases) func commentsAreDropped(_ policy: RawHTML) throws {
    let text = "<!-- a\n\nb -->\n\nc <!-- d --> e\n\n<!-- f --><!-- g -->\n\n<!-- open\n\nto the end\n"
    #expect(try html(text, HTMLOptions(rawHTML: policy)) == "<p>c  e</p>\n")
  }

  @Test func textAroundACommentStays() throws {
    #expect(try html("<!-- a --> b <i>\n") == "<p> b &lt;i&gt;</p>\n")
    #expect(try html("<div><!-- a -->b</div>\n", HTMLOptions(rawHTML: .allowed)) == "<div>b</div>\n")
    #expect(try html("<div><!-->b</div>\n", HTMLOptions(rawHTML: .allowed)) == "<div>b</div>\n")
  }
}

/// Markup behind a comment is read; what the comment stands in stays what it is.
@Suite struct CommentDisguiseTests {
  @Test(arguments: [
    ("<!-- a --> **b**", "<p> <strong>b</strong></p>\n"),
    ("<!--\na\n\nb --> *c*\nd", "<p> <em>c</em>\nd</p>\n"),
    ("<!-- a --> <!-- b --> [c](d)", "<p>  <a href=\"d\">c</a></p>\n"),
    ("- <!-- a --> **b**\n- c", "<ul>\n<li> <strong>b</strong></li>\n<li>c</li>\n</ul>\n"),
    ("> <!-- a\n> b --> **c**", "<blockquote>\n<p> <strong>c</strong></p>\n</blockquote>\n"),
    ("1. <!-- é --> **ü**", "<ol>\n<li> <strong>ü</strong></li>\n</ol>\n"),
    ("Text\n<!-- a --> **b**", "<p>Text\n <strong>b</strong></p>\n"),
    ("<!-- a -->\r\n\r\n<!-- b --> **c**\r\n", "<p> <strong>c</strong></p>\n"),
  ])
  func markupBehindACommentIsRead(text: String, expected: String) throws {
    #expect(try html(text) == expected)
    #expect(try html(text, HTMLOptions(rawHTML: .allowed)) == expected)
  }

  @Test(arguments: [
    ("```\n<!-- a --> **b**\n```", "<pre><code>&lt;!-- a --&gt; **b**\n</code></pre>\n"),
    ("- ~~~\n  <!-- a --> b\n  ~~~", "<ul>\n<li>\n<pre><code>&lt;!-- a --&gt; b\n</code></pre>\n</li>\n</ul>\n"),
    ("    <!-- a --> b", "<pre><code>&lt;!-- a --&gt; b\n</code></pre>\n"),
    ("<!-- a -->\n\nb", "<p>b</p>\n"), ("<!-- a\n\nb", ""),
    ("`<!-- a -->` b", "<p><code>&lt;!-- a --&gt;</code> b</p>\n"),
  ])
  func codeAndWholeCommentsStayAsTheyAre(text: String, expected: String) throws {
    #expect(try html(text) == expected)
  }

  @Test func placesAreThoseOfTheFile() throws {
    let text = "Text.\n\n<!-- a\nb --> **c**\n\nd\n"
    let document = try parse(text)
    let strong = try #require(document.nodes(of: [.strong]).first { _ in true })
    #expect(document.file.position(of: try #require(strong.range).lowerBound) == LineAndColumn(line: 4, column: 7))
    let comment = try #require(document.nodes(of: [.htmlInline]).first { _ in true })
    #expect(string(comment.literal) == "<!-- a\nb -->")
  }
}

@Suite struct UnsafeURLTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", "vbscript:x", "file:///etc/passwd", "data:text/html,x",
    "data:image/svg+xml,x",
    "&#106;avascript:x", "javascript&colon;x", "&#x6A;avascript&#58;x", "java&Tab;script:x", "java&NewLine;script:x",
    "&#1;javascript:x", "&#x20;javascript:x", "\\javascript\\:x".replacing("\\j", with: "j"),
  ])
  func neverBecomesALink(_ address: String) throws {
    #expect(try html("[a](<\(address)>)\n") == "<p><a href=\"\">a</a></p>\n")
    #expect(try html("![a](<\(address)>)\n") == "<p><img src=\"\" alt=\"a\" /></p>\n")
    #expect(try html("[a]\n\n[a]: <\(address)>\n") == "<p><a href=\"\">a</a></p>\n")
  }

  @Test(arguments: [
    "https://example.org/javascript:x", "javascript", "mailto:a@b.org", "tel:988", "data:image/png;base64,x", "x:y",
    "#javascript:", "/file:",
  ])
  func others(_ address: String) throws {
    #expect(try html("[a](<\(address)>)\n") == "<p><a href=\"\(address)\">a</a></p>\n")
  }

  @Test func autolinksAreCheckedToo() throws {
    #expect(try html("<javascript:x>\n") == "<p><a href=\"\">javascript:x</a></p>\n")
  }
}
