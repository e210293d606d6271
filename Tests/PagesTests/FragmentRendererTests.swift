import Diagnostics
import TestSupport
import Testing

@testable import Pages

@Suite struct FragmentRendererTests {
  private func fragment(_ markdown: String) throws -> String {
    string(try FragmentRenderer.html(of: SourceFile(path: "a.md", text: markdown)))
  }

  @Test func plainMarkdownIsWrittenAsCMarkWritesIt() throws {
    #expect(
      try fragment("# \"A\" -- b\n\n| a |\n|---|\n\n- [x] c ![d](e.png) https://a.example\n") == """
        <h1>&quot;A&quot; -- b</h1>
        <table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        </table>
        <ul>
        <li><input type="checkbox" checked="" disabled="" /> c <img src="e.png" alt="d" /> <a href="https://a.example">https://a.example</a></li>
        </ul>

        """)
  }

  @Test func ourOwnSyntaxIsUnderstood() throws {
    #expect(try fragment("## A {#b}\n") == "<h2 id=\"b\">A</h2>\n")
    #expect(
      try fragment("> [!TIP]\n> A\n")
        == "<div class=\"card card-tip\">\n<p class=\"card-title\">Tip</p>\n<p>A</p>\n</div>\n")
    #expect(
      try fragment("```worksheet\ntitle: W\nfields: [{lines: L}]\n```\n").hasPrefix(
        "<form class=\"worksheet\" id=\"worksheet\""))
  }

  @Test func aNoteForFacilitatorsIsNamedAsOne() throws {
    let html = try fragment("> [!FACILITATOR]\n> A\n")
    #expect(html.contains("class=\"card card-facilitator\""))
    #expect(!html.contains(">Note<"))
  }

  @Test func whatNeedsASiteStaysText() throws {
    #expect(try fragment("{{clinic.phone}} [@a]\n") == "<p>{{clinic.phone}} [@a]</p>\n")
  }

  @Test func aBrokenWorksheetIsTold() throws {
    let told = try report { _ = try fragment("```worksheet\ntitel: W\n```\n") }
    #expect(told.contains("a.md:2:1: error: a worksheet has no key 'titel' [unknown-key]"))
  }
}
