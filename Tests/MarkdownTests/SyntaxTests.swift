import Diagnostics
import Testing

@testable import Markdown

@Suite struct HeadingIDTests {
  @Test func isStrippedAndWritten() throws {
    #expect(try html("## My *plan* {#my-plan}\n") == "<h2 id=\"my-plan\">My <em>plan</em></h2>\n")
    #expect(try html("Title {#t_1.a:b}\n===\n") == "<h1 id=\"t_1.a:b\">Title</h1>\n")
    #expect(try html("# {#only}\n") == "<h1 id=\"only\"></h1>\n")
    #expect(try html("# **Bold** {#b}\n") == "<h1 id=\"b\"><strong>Bold</strong></h1>\n")
    #expect(try html("# Añoranza {#añoranza}\n") == "<h1 id=\"añoranza\">Añoranza</h1>\n")
  }

  @Test(arguments: ["a{#b}", "a {#}", "a {#b c}", "a {b}", "a {#b} c", "a {#<b>}", "`{#b}`", "a \\{#b\\"])
  func staysTextWhereItIsNone(_ text: String) throws {
    let document = try parse("# \(text)\n")
    #expect(document.outline.first?.explicitID == nil)
    let plain = HTMLOptions(rawHTML: .escaped, explicitSyntax: false)
    #expect(try html("# \(text)\n") == html("# \(text)\n", plain))
  }

  @Test func hasItsPlaceInTheFile() throws {
    let document = try parse("---\nx: 1\n---\n\n## A {#the-id} ##\n", bodyStart: 13)
    let range = try #require(document.outline.first?.explicitID?.range)
    #expect(document.file.text(in: range) == "the-id")
  }
}

@Suite struct GitHubSlugTests {
  /// What GitHub makes of these headings.
  @Test(arguments: [
    ("Hello, World!", "hello-world"),
    ("What is an “urge”?", "what-is-an-urge"),
    ("¿Qué es la adicción?", "qué-es-la-adicción"),
    ("a  b", "a--b"),
    ("snake_case & dash-case", "snake_case--dash-case"),
    ("C++ / Swift 6.2", "c--swift-62"),
    ("日本語", "日本語"),
    ("Straße ÉCOLE", "straße-école"),
    ("Cafe\u{301}", "cafe\u{301}"),
    ("½ ² ①", "--"),
    ("☎ 988", "-988"),
    ("!?", "section"),
  ])
  func base(_ text: String, _ slug: String) {
    #expect(GitHubSlug.base(of: text) == slug)
  }

  @Test func numbersRepeatedHeadings() throws {
    let document = try parse("# A\n\n# A\n\n# A 1\n\n# A\n\n# B {#a-2}\n\n# A {#a-2}\n")
    #expect(document.headingIDs == ["a", "a-1", "a-1-1", "a-3", "a-2", "a-4"])
    #expect(Set(document.headingIDs).count == 6)
  }

  @Test func outlineHasLevelsAndPlainText() throws {
    let document = try parse("# One *two* `three` {#x}\n\n> ### In ![a quote](q)\n\nFour\n---\n")
    #expect(document.outline.map(\.level) == [1, 3, 2])
    #expect(document.outline.map(\.text) == ["One two three", "In a quote", "Four"])
  }
}

@Suite struct AlertTests {
  @Test func isRecognisedAsGitHubDoes() throws {
    for kind in MarkdownAlert.Kind.allCases {
      let document = try parse("> [!\(kind.rawValue.uppercased())]\n> Text\n")
      let quote = try #require(document.root.firstChild)
      #expect(quote.alert?.kind == kind)
      #expect(quote.alert?.markerRange == 2..<5 + kind.rawValue.count)
      #expect(quote.plainText == "Text")
    }
    #expect(try parse("> [!note]\n>\n> Text\n").root.firstChild?.alert?.kind == .note)
  }

  @Test(arguments: [
    "> [!NOTE] Text\n", "> Text\n> [!NOTE]\n", "> [!NOPE]\n> Text\n", "> **[!NOTE]**\n> x\n", "> - [!TIP]\n",
  ])
  func staysAQuote(_ text: String) throws {
    #expect(try parse(text).root.firstChild?.alert == nil)
    #expect(try html(text, HTMLOptions()) == html(text, HTMLOptions(explicitSyntax: false)))
  }

  @Test func isWrittenWithoutItsMarker() throws {
    let title = "<p class=\"markdown-alert-title\">Warning</p>\n"
    let expected = "<div class=\"markdown-alert markdown-alert-warning\">\n\(title)<p>Text</p>\n</div>\n"
    #expect(try html("> [!WARNING]\n> Text\n") == expected)
    #expect(try html("> [!WARNING]\n>\n> Text\n") == expected)
  }
}

@Suite struct PlainTextTests {
  @Test func partsBlocksAndJoinsLines() throws {
    let text =
      "# A {#a}\n\nb\nc **d** `e` [f](g) ![h](i)<br>\n\n- j\n- k\n\n| l | m |\n|---|---|\n| n |\n\n> [!NOTE]\n> o[^1]\n\n[^1]: p\n"
    #expect(try parse(text).root.plainText == "A\nb c d e f h\nj\nk\nl\nm\nn\no\np")
  }
}
