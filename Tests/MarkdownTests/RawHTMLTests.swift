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
    #expect(try html("<!-- a --> b <i>\n") == "<p>b &lt;i&gt;</p>\n")
    #expect(try html("<div><!-- a -->b</div>\n", HTMLOptions(rawHTML: .allowed)) == "<div>b</div>\n")
    #expect(try html("<div><!-->b</div>\n", HTMLOptions(rawHTML: .allowed)) == "<div>b</div>\n")
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
