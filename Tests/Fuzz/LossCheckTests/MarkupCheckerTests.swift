import LossCheck
import Testing

@Suite struct MarkupCheckerTests {
  private static let page = """
    <!doctype html>
    <html lang="en"><head><title>a &lt; b</title><script defer src="/a.js"></script></head>
    <body><p id="a">x &lt; y<br><a href="https://a.example/?q=javascript:">b</a><a href="tel:+1">c</a></p>
    <svg viewBox="0 0 1 1"><path d="M0 0"/></svg><img src="a.png" alt=""></body></html>
    """

  private func faults(_ written: String, _ put: String, isPrinted: Bool = false) -> [String] {
    #expect(Self.page.contains(written))
    return MarkupChecker.faults(
      in: Array(Self.page.replacing(written, with: put).utf8), scriptCount: 1, isPrinted: isPrinted)
  }

  @Test func aPageOfTheTemplatesAloneIsRight() {
    #expect(faults("<p", "<p") == [])
    #expect(MarkupChecker.scriptCount(in: Array(Self.page.utf8)) == 1)
  }

  @Test(arguments: [
    "<script>x</script>", "<b onclick=\"x\">x</b>", "<b ONCLICK=\"x\">x</b>", "<a href=\"javascript:x\">x</a>",
    "<a href=\"&#106;avascript:x\">x</a>", "<a href=\" java\tscript:x\">x</a>", "<img src=\"data:image/png,x\">",
    "<a href=blank>x</a>", "<b>x", "</b>", "<iframe></iframe>", "<style></style>", "<!-- x -->", "<b id=\"a\"></b>",
    "<b style=\"x\"></b>", "<b a=\"1\" a=\"2\"></b>", "<b x\"y=\"1\"></b>", "<p/>",
    "<form action=\"vbscript:x\"></form>",
  ])
  func whatTheTemplatesDidNotWriteIsFound(planted: String) {
    #expect(!faults("x &lt; y", planted).isEmpty)
  }

  @Test func printedPicturesAndStylesAreInside() {
    let planted = "<style></style><img src=\"data:image/png;base64,x\">"
    #expect(faults("x &lt; y", planted, isPrinted: true) == [])
    #expect(!faults("x &lt; y", "<a href=\"data:image/png,x\">x</a>", isPrinted: true).isEmpty)
  }

  @Test func whatAnAuthorWritesAsATagIsTheirs() {
    let page = Array(Self.page.replacing("x &lt; y", with: "<b onclick=\"x\">x</b>").utf8)
    #expect(MarkupChecker.foreignTags(in: page, scriptCount: 1, writtenIn: Array("a <b onclick=\"x\">".utf8)) == [])
    #expect(MarkupChecker.foreignTags(in: page, scriptCount: 1, writtenIn: Array("onclick".utf8)).count == 1)
  }
}
