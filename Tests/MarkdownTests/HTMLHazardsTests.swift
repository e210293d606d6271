import Testing

@testable import Markdown

@Suite struct HTMLHazardsTests {
  private func hazards(_ html: String) -> [HTMLHazard] { HTMLHazards.all(in: Array(html.utf8)[...]).map(\.hazard) }

  @Test(arguments: [
    "<p>Text <a href=\"https://a.example/\" rel=noopener>a link</a> <img src=/media/a.png alt='b'></p>",
    "<script defer src=\"assets/site.js\"></script>", "<script type='application/ld+json'>{}</script>",
    "<link rel=canonical href='https://a.example/'><link rel=\"alternate\" hreflang=es href=https://a.example/es/>",
    "a < b, c <= d and 1<2", "<form action='/search/'>", "<meta http-equiv=refresh content='0; url=/a/'>",
    "<svg><use href=\"#icon\"/></svg>", "<p one=two on=x>",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">", "<", "<p", "<p a", "<p a=",
    "<p a='",
  ])
  func whatIsTheSitesOwnIsNone(html: String) { #expect(hazards(html) == []) }

  @Test(arguments: [
    ("<img src=https://a.example/b.png>", "https://a.example/b.png"),
    ("<IMG alt=\"a > b\" SRC = ' HTTPS://a.example/ '>", " HTTPS://a.example/ "),
    ("<script async src=\"//a.example/gtm.js\"></script>", "//a.example/gtm.js"),
    ("<img srcset='/a.png 1x, https://a.example/b.png 2x'>", "/a.png 1x, https://a.example/b.png 2x"),
    ("<link rel='preconnect' href=https://a.example>", "https://a.example"),
    ("<link href='https://a.example/a.css' rel=\"alternate stylesheet\">", "https://a.example/a.css"),
    ("<svg><image xlink:href=\"https://a.example/a.svg\"/></svg>", "https://a.example/a.svg"),
    ("<!-- <video poster=http&#58;//a.example/> -->", "http://a.example/"),
    ("<p/title='a'/src=https://a.example/>", "https://a.example/"),
  ])
  func whatLoadsFromElsewhereIsFound(html: String, address: String) { #expect(hazards(html) == [.load(address)]) }

  @Test func whatLeadsReadersOrTheirWordsAwayIsFound() {
    #expect(hazards("<form method=post action='https://a.example/'>") == [.send("https://a.example/")])
    #expect(hazards("<meta http-equiv=Refresh content='0; url=https://a.example/'>") == [.refresh])
  }

  @Test(arguments: [
    "<script>run()</script>", "<script type=module>run()</script>", "<style>p { color: red }</style>",
    "<p style='color: red'>", "<p onclick=run()>", "<iframe src=/a/></iframe>", "<base href=/>", "<object></object>",
  ])
  func whatThePolicyStopsIsFound(html: String) {
    let found = hazards(html)
    #expect(found.count == 1)
    if case .blocked = found.first {} else { Issue.record("\(found)") }
  }

  @Test func aPlaceIsThatOfTheAttribute() {
    let html = Array("<p>\n<img alt=a src='https://a.example/'>".utf8)
    let found = HTMLHazards.all(in: html[...])
    #expect(found.map { String(decoding: html[$0.range], as: UTF8.self) } == ["src='https://a.example/'"])
  }
}
