import Testing

@testable import Markdown

@Suite struct HTMLAddressesTests {
  private func addresses(_ html: String) -> [String] { HTMLAddresses.all(in: Array(html.utf8)[...]).map(\.text) }

  @Test(arguments: [
    ("<a href=\"b\">", ["b"]), ("<A HREF = 'b' title=c>", ["b"]), ("<a href=b>c</a>", ["b"]), ("<a/href=b/>", ["b/"]),
    ("<a title='>' href=\"c>d\">", ["c>d"]), ("<a href>", []), ("<a href=\"b", ["b"]), ("<a href=", [""]), ("=", []),
    ("<img srcset=\"a 1x, b 2x\" src=c>", ["a", "b", "c"]), ("<a ping='a b'>", ["a", "b"]),
    ("<a x=\"\" href=''>", [""]),
    ("<a href=\"&#106;&#x61;&colon;&Tab;&unknown;\">", ["ja:\t&unknown;"]), ("<a data-href=b hreflang=c>", []),
    ("<svg><use xlink:href=#a></svg>", ["#a"]), ("<a\nhref\n=\nb>", ["b"]), ("<a x='y'href='b'>", ["b"]),
    ("<a href=b href=c>", ["b", "c"]), ("<p>1 = 2</p>", []),
    ("<a href=b?c=d>", ["b?c"]), ("href=<a/href=b>", ["", "b"]),
  ])
  func whatBrowsersFollowIsFound(html: String, found: [String]) {
    #expect(addresses(html) == found)
  }

  @Test func aPlaceIsThatOfTheValue() {
    let found = HTMLAddresses.all(in: Array("<a href=\"b&amp;c\">".utf8)[...])
    #expect(found == [HTMLAddresses.Address(text: "b&c", range: 9..<16)])
  }

  // A browser takes each of these links for one.
  @Test(arguments: [
    "<!--><a href=b>-->", "<!---><a href=b>-->", "<!-- --!><a href=b>-->", "<textarea><!--</textarea><a href=b>-->",
    "<style><a title='</style><a href=b>'>", "<a ==x href=b>", "<a = href=b>",
  ])
  func nothingHidesALink(html: String) {
    #expect(addresses(html).contains { $0.hasPrefix("b") })
  }

  @Test func nothingTakesForEver() {
    for piece in ["<", "<a ", "<a =", "href=", "href=\"", " = ", "- =", "src=a,"] {
      _ = addresses(String(repeating: piece, count: 50_000))
    }
  }
}
