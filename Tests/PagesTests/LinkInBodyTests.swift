import Testing

@Suite struct LinkInBodyTests {
  @Test(arguments: [
    ("[x](other.md)", "<a href=\"/a/other/\">x</a>"), ("[x](other.md#part)", "<a href=\"/a/other/#part\">x</a>"),
    ("[x](#here)", "<a href=\"#here\">x</a>"),
    (
      "[x](sheet.pdf)", "<a href=\"/media/sheet-1.pdf\">x<span class=\"file-details\"> (PDF, 12 kB)</span></a>"
    ),
    (
      "[x (PDF)](sheet.pdf)",
      "<a href=\"/media/sheet-1.pdf\">x (PDF)<span class=\"file-details\"> (12 kB)</span></a>"
    ),
    ("[x](photo.png)", "<a href=\"/media/photo-1.png\">x</a>"),
    ("[x](../../pt/a/other.md)", "<a href=\"/pt/a/other/\" hreflang=\"pt\">x</a>"),
    ("[x](/search/)", "<a href=\"/search/\">x</a>"), ("[x](/a-z/#letter-b)", "<a href=\"/a-z/#letter-b\">x</a>"),
    ("[x](mailto:a@b.example)", "<a href=\"mailto:a@b.example\">x</a>"),
    (
      "[x](tel:+1-800-662-4357 'Call')",
      "<a href=\"tel:+18006624357\" title=\"Call\" data-number=\"+1-800-662-4357\">x</a>"
    ),
    ("[617-555-2368 ext. 45](tel:617-555-2368x45)", "<a href=\"tel:6175552368,45\">617-555-2368 ext. 45</a>"),
    ("[Call 1-800-662-HELP](TEL:1-800-662-4357)", "<a href=\"tel:18006624357\">Call 1-800-662-HELP</a>"),
    ("<tel:988>", "<a href=\"tel:988\">tel:988</a>"),
    ("[HOME to 741741](sms:741741?&body=HOME)", "<a href=\"sms:741741?body=HOME\">HOME to 741741</a>"),
    ("[741741](SMS:741741;body=A%20B)", "<a href=\"sms:741741?body=A%20B\">741741</a>"),
    ("[x][r]\n\n[r]: other.md \"A & B\"", "<a href=\"/a/other/\" title=\"A &amp; B\">x</a>"),
  ])
  func destinationsAreThoseOfThePublishedSite(markdown: String, link: String) async throws {
    #expect(try await body(markdown + "\n") == "<p>\(link)</p>\n")
  }

  /// What the site leaves out is no link, and its words are text like any other.
  @Test(arguments: [
    ("See [the *next* page](gone.md#x).", "See the <em>next</em> page."),
    ("[{{clinic.name}} (312) 555-2368](gone.md)", "North &amp; Sons <span class=\"telephone\">(312) 555-2368</span>"),
  ])
  func aLinkToWhatIsLeftOutIsItsWords(markdown: String, html: String) async throws {
    #expect(try await body(markdown + "\n") == "<p>\(html)</p>\n")
  }

  /// A check tells of such a link; until it is mended, it dials nothing.
  @Test(arguments: ["[x](tel:617-555-236)", "[x](<tel:617-555-2368 or 617-555-2369>)", "[x](sms:1)", "[x](tel:)"])
  func aNumberThatCannotBeDialedIsNoLink(markdown: String) async throws {
    #expect(try await body(markdown + "\n") == "<p><a>x</a></p>\n")
  }

  @Test(arguments: ["[x](https://a.example/?b&c)", "[x](HTTPS://a.example/?b&c)"])
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
    "<javascript:alert(1)>", "[x](file:///etc/passwd)", "[x](&Tab;javascript:alert(1))", "[x](//a.example/)",
    "[x](\\\\\\\\a.example/)", "[x](blob:https://clinic.example/1)", "[x](ftp://a.example/)", "![x](//a.example/b.png)",
    "![x](data:image/png;base64,AAAA)", "[x](/%2Fa.example/)", "[x](webcal://a.example/)",
  ])
  func noAddressThatRunsCodeBecomesALink(markdown: String) async throws {
    let html = try await body(markdown + "\n").lowercased()
    for attribute in ["href=\"", "src=\""] {
      for scheme in ["java", "vbscript", "data", "file", "%", "/", "\\", "blob", "ftp", "webcal"] {
        #expect(!html.contains(attribute + scheme))
      }
    }
  }

  @Test func aPortablePageLinksFilesBesideItself() async throws {
    let html = try await BodyFixture(portable: true).html("[x](other.md#part) ![y](photo.png) [z](/search/)\n")
    #expect(html.contains("href=\"../../a/other/index.html#part\""))
    #expect(html.contains("src=\"../../media/photo-1.png\""))
    #expect(html.contains("href=\"../../search/index.html\""))
  }
}
