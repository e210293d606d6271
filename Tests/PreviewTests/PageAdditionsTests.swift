import TestSupport
import Testing

@testable import Preview

@Suite struct PageAdditionsTests {
  private let additions = PageAdditions(fingerprint: "f1", server: "s1", host: "localhost:4000")
  private let tag = """
    <script defer src="/_handrail/client.js" data-fingerprint="f1" data-server="s1"></script>

    """

  private func added(_ page: String) -> String { string(additions.added(to: Array(page.utf8))) }

  @Test func theScriptStandsBeforeTheEndOfTheBody() {
    #expect(added("<body><pre></pre></body></html>") == "<body><pre></pre>\(tag)</body></html>")
    #expect(added("<p></body> in text</body>") == "<p></body> in text\(tag)</body>")
    #expect(added("no body") == "no body\(tag)")
    #expect(added("") == tag)
  }

  @Test func thePolicyAllowsTheEventsAndNothingElse() {
    let page = """
      <head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;"></head><body></body>
      """
    #expect(
      added(page) == """
        <head><meta http-equiv="Content-Security-Policy" \
        content="connect-src localhost:4000/_handrail/events; default-src &#39;none&#39;"></head><body>\(tag)</body>
        """)
  }

  @Test func aPolicyThatAllowsConnectionsKeepsThem() {
    #expect(
      additions.widened("connect-src 'self'; img-src *")
        == "connect-src localhost:4000/_handrail/events 'self'; img-src *")
    let onIPv6 = PageAdditions(fingerprint: "", server: "", host: "[::1]:4000")
    #expect(onIPv6.widened("img-src *") == "connect-src 'self'; img-src *")
  }

  @Test func aPolicyInTheTextIsLeftAlone() {
    let page = "<head></head><body><pre>http-equiv=\"Content-Security-Policy\" content=\"x\"</pre></body>"
    #expect(added(page) == page.replacing("</body>", with: tag + "</body>"))
  }

  @Test func theScriptBringsItsStyle() {
    let script = string(ClientScript.bytes)
    #expect(!script.contains("{{"))
    #expect(script.contains(".findings"))
  }
}
