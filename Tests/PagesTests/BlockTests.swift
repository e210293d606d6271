import Testing

@Suite struct PictureTests {
  @Test func aPictureHasItsSizeAndIsLoadedLate() async throws {
    #expect(
      try await body("![A *map* & \"key\"](photo.png 'T')\n") == """
        <p><img src="/media/photo-1.png" alt="A map &amp; &quot;key&quot;" title="T" loading="lazy" decoding="async" width="640" height="480"></p>

        """)
  }
}

@Suite struct TaskListTests {
  @Test func aTaskIsALabelledBox() async throws {
    #expect(
      try await body("- [ ] Call *now*\n- [x] Done\n- Plain\n") == """
        <ul>
        <li class="task"><label><input type="checkbox" disabled> Call <em>now</em></label></li>
        <li class="task"><label><input type="checkbox" disabled checked> Done</label></li>
        <li>Plain</li>
        </ul>

        """)
  }
}

extension TaskListTests {
  /// What a label cannot hold must not be lost.
  @Test(arguments: ["- [ ] \n      code\n", "- [ ] \n  > quoted\n", "- [x]\n  - nested\n"])
  func aTaskOfAnotherBlockKeepsIt(markdown: String) async throws {
    let word = try #require(markdown.split(whereSeparator: \.isWhitespace).last)
    #expect(try await body(markdown).contains(word))
  }
}

@Suite struct RawHTMLTests {
  private let markdown = "<script>alert(1)</script>\n\nA <b onclick=\"x\">b</b>.<!-- secret -->\n\n<!-- note -->\n"

  @Test func markupIsShownAsTextAndCommentsAreDropped() async throws {
    let html = try await body(markdown)
    #expect(
      html == """
        <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
        <p>A &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;.</p>

        """)
  }

  @Test func aSiteMayAllowIt() async throws {
    let html = try await BodyFixture(allowsRawHTML: true).html("A <b>b</b>.<!-- secret -->\n\n<aside>x</aside>\n")
    #expect(html == "<p>A <b>b</b>.</p>\n<aside>x</aside>\n")
  }
}

@Suite struct FootnoteTests {
  @Test func footnotesStandAtTheEndWithTheirWayBack() async throws {
    let html = try await body("One[^1].\n\n[^1]: \"Two\".\n")
    #expect(html.contains("<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\""))
    #expect(html.contains("<section class=\"footnotes\""))
    #expect(html.contains("“Two”."))
  }
}
