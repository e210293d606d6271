import Testing

@Suite struct LinkInBodyTests {
  @Test(arguments: [
    ("[x](other.md)", "<a href=\"/a/other/\">x</a>"), ("[x](other.md#part)", "<a href=\"/a/other/#part\">x</a>"),
    ("[x](#here)", "<a href=\"#here\">x</a>"), ("[x](sheet.pdf)", "<a href=\"/media/sheet-1.pdf\">x</a>"),
    ("[x](../../pt/a/other.md)", "<a href=\"/pt/a/other/\" hreflang=\"pt\">x</a>"),
    ("[x](/search/)", "<a href=\"/search/\">x</a>"), ("[x](/a-z/#letter-b)", "<a href=\"/a-z/#letter-b\">x</a>"),
    ("[x](mailto:a@b.example)", "<a href=\"mailto:a@b.example\">x</a>"),
    ("[x](tel:+1-800-662-4357 'Call')", "<a href=\"tel:+18006624357\" title=\"Call\">x</a>"),
    ("[x][r]\n\n[r]: other.md \"A & B\"", "<a href=\"/a/other/\" title=\"A &amp; B\">x</a>"),
  ])
  func destinationsAreThoseOfThePublishedSite(markdown: String, link: String) async throws {
    #expect(try await body(markdown + "\n") == "<p>\(link)</p>\n")
  }

  @Test(arguments: ["[x](https://a.example/?b&c)", "[x](HTTPS://a.example/?b&c)", "[x](//a.example/?b&c)"])
  func aLinkToAnotherSiteSaysSo(markdown: String) async throws {
    let address = markdown.dropFirst(4).dropLast().replacing("&", with: "&amp;")
    let end = "<span class=\"visually-hidden\"> (another site)</span></a></p>\n"
    #expect(
      try await body(markdown + "\n")
        == "<p><a href=\"\(address)\" class=\"external\" rel=\"external noreferrer\">x\(end)")
  }

  @Test(arguments: [
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](vbscript:x)",
    "[x](&#106;avascript:alert(1))", "[x](data:text/html;base64,PHN2Zz4=)", "![x](javascript:alert(1))",
    "<javascript:alert(1)>", "[x](file:///etc/passwd)", "[x](&#1;javascript:alert(1))",
  ])
  func noAddressThatRunsCodeBecomesALink(markdown: String) async throws {
    let html = try await body(markdown + "\n").lowercased()
    for attribute in ["href=\"", "src=\""] {
      for scheme in ["java", "vbscript", "data", "file", "\u{1}"] { #expect(!html.contains(attribute + scheme)) }
    }
  }

  @Test func aPortablePageLinksFilesBesideItself() async throws {
    let html = try await BodyFixture(portable: true).html("[x](other.md#part) ![y](photo.png) [z](/search/)\n")
    #expect(html.contains("href=\"../../a/other/index.html#part\""))
    #expect(html.contains("src=\"../../media/photo-1.png\""))
    #expect(html.contains("href=\"../../search/index.html\""))
  }
}
