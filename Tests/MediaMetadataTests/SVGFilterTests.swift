import Testing

@testable import MediaMetadata

@Suite struct SVGFilterTests {
  private func cleaned(_ text: String) -> MediaMetadata.Cleaned {
    MediaMetadata.removed(from: Array(text.utf8), fileExtension: "svg")
  }

  /// What becomes of what stands in a drawing.
  private func kept(_ inside: String, declaring more: String = "") -> String {
    let root = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"\(more)>"
    let text = String(decoding: cleaned(root + inside + "</svg>").bytes, as: UTF8.self)
    return text.hasSuffix("</svg>") ? String(text.dropFirst(root.count).dropLast(6)) : ""
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<script href=\"https://elsewhere.example/a.js\"/>", "<handler>alert(1)</handler>",
    "<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\">a<script>b</script></div></foreignObject>",
    "<iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://elsewhere.example/\"/>",
    "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>", "<set attributeName=\"xlink:href\" to=\"x\"/>",
    "<set attributeName=\"onclick\" to=\"alert(1)\"/>", "<audio src=\"a.mp3\"/>",
    "<metadata>Ana, 12 High St</metadata>",
    "<!-- a note -->", "<?php echo 1 ?>", "<n:view xmlns:n=\"http://www.inkscape.org/\" path=\"/home/ana\"/>",
  ])
  func whatRunsOrIsNoDrawingGoes(_ written: String) {
    #expect(kept("<g/>" + written + "<path d=\"M0 0\"/>") == "<g/><path d=\"M0 0\"/>")
  }

  @Test(arguments: [
    ("<a href=\"javascript:alert(1)\">", "<a>"), ("<a href=\" java&#10;script:alert(1)\">", "<a>"),
    ("<a xlink:href=\"https://elsewhere.example\">", "<a>"), ("<a href=\"/care/\">", "<a>"),
    ("<a href=\"data:text/html,x\">", "<a>"), ("<a href=\"data:image/svg+xml;base64,PHN2Zz4=\">", "<a>"),
    ("<a onclick=\"alert(1)\">", "<a>"), ("<a ONLOAD=\"alert(1)\">", "<a>"),
    ("<a xml:base=\"https://x.example\">", "<a>"),
    ("<a fill=\"url(https://x.example/#a)\">", "<a fill=\"none\">"), ("<a fill=\"url(#b)\">", "<a fill=\"url(#b)\">"),
    ("<a style=\"fill:URL( 'https://x.example' );stroke:red\">", "<a style=\"fill:none;stroke:red\">"),
    ("<a style=\"fill:u\\72l(https://x.example)\">", "<a>"),
    ("<a style=\"fill:url(/**/https://x.example)\">", "<a style=\"fill:none\">"),
    ("<a style=\"fill:image-set('https://x.example' 1x)\">", "<a>"), ("<a href=\"#b\">", "<a href=\"#b\">"),
    ("<a xml:space=\"preserve\" transform=\"scale(2)\">", "<a xml:space=\"preserve\" transform=\"scale(2)\">"),
  ])
  func whatLeadsElsewhereGoes(_ written: String, _ expected: String) {
    let inside = "<path d=\"M0 0\"/></a>"
    #expect(kept(written + inside) == expected + inside)
  }

  @Test func rulesOfStyleLoadNothing() {
    let style =
      "<style>@import 'https://x.example/a.css'; .a{fill:url(#b)} .b{fill:url(//x.example/c)} g>path{fill:red}</style>"
    #expect(kept(style) == "<style> .a{fill:url(#b)} .b{fill:none} g&gt;path{fill:red}</style>")
    #expect(kept("<style><![CDATA[ .a>b{fill:red} ]]></style>") == "<style> .a&gt;b{fill:red} </style>")
    let font = "<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA)}</style>"
    #expect(kept(font) == font)
    #expect(kept("<style>@\\69mport 'https://x.example';a{fill:red}</style>") == "<style></style>")
  }

  /// A photograph inside a drawing says no more than one beside it.
  @Test func aPictureInTheFileLosesWhatTheCameraWrote() {
    // A JPEG file with a comment, "Hi", and the same without.
    #expect(
      kept("<image href=\"data:image/jpeg;base64,/9j//gAESGn/2gAEAAAB/9k=\"/>")
        == "<image href=\"data:image/jpeg;base64,/9j/2gAEAAAB/9k=\"/>")
    #expect(kept("<image href=\"data:image/png;base64,PHN2Zz4=\"/>") == "<image/>")
  }

  @Test func whatWasLeftOutIsToldAtItsLine() {
    let told = cleaned(
      "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<g>\n<script>a</script></g>\n<a href=\"https://x.example\"/>\n</svg>"
    ).leftOut.map { "\($0.line): \($0.what)" }
    #expect(told == ["3: <script>", "4: the address 'https://x.example' of <a>"])
  }

  @Test func entitiesOfADrawingProgramAreReadAndThoseOfFilesAreNot() {
    let named =
      "<!DOCTYPE svg [<!ENTITY n \"http://www.w3.org/2000/svg\"><!ENTITY c \"red\">]><svg xmlns=\"&n;\"><g fill=\"&c;\"/></svg>"
    #expect(
      String(decoding: cleaned(named).bytes, as: UTF8.self)
        == "<svg xmlns=\"http://www.w3.org/2000/svg\"><g fill=\"red\"/></svg>")
    let file =
      "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>"
    #expect(cleaned(file).bytes.isEmpty)
    #expect(cleaned(file).refusal?.line == 2)
    let elsewhere =
      "<!DOCTYPE svg SYSTEM \"svg.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\">\n<text>&nbsp;</text></svg>"
    #expect(cleaned(elsewhere).refusal?.what == "the entity '&nbsp;' is not defined in it")
    #expect(cleaned(elsewhere).refusal?.line == 2)
    let script =
      "<!DOCTYPE svg [<!ENTITY s \"<script>alert(1)</script>\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&s;<g/></svg>"
    #expect(!String(decoding: cleaned(script).bytes, as: UTF8.self).contains("script"))
  }

  @Test func whatMultipliesItselfIsRefused() {
    let entities = (1...9).map { "<!ENTITY e\($0) \"" + String(repeating: "&e\($0 - 1);", count: 10) + "\">" }.joined()
    let bomb =
      "<!DOCTYPE svg [<!ENTITY e0 \"haha\">\(entities)]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&e9;</text></svg>"
    #expect(cleaned(bomb).refusal != nil)
    #expect(cleaned(String(repeating: "<g>", count: 100_000)).refusal?.what.contains("nested more than") == true)
  }

  @Test(arguments: [
    ("<svg xmlns=\"http://www.w3.org/2000/svg\">\n<g></svg>", 2, "mismatch"), ("", 1, "no element"),
    ("<svg><g/></svg>", 1, "lacks xmlns"), ("<html><body/></html>", 1, "<html> in place of <svg>"),
    ("GIF89a", 1, "syntax error"), ("<svg xmlns=\"http://www.w3.org/2000/svg\"><a:b/></svg>", 1, "unbound prefix"),
  ])
  func whatIsNoDrawingIsRefusedWithItsPlace(_ text: String, _ line: Int, _ reason: String) {
    let refusal = cleaned(text).refusal
    #expect(refusal?.line == line && refusal?.what.contains(reason) == true, "\(refusal?.what ?? "nothing")")
    #expect(cleaned(text).bytes.isEmpty)
  }

  @Test func anyEncodingIsRead() {
    let latin =
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><text>".utf8)
      + [0xE9] + Array("</text></svg>".utf8)
    let bytes = MediaMetadata.removed(from: latin, fileExtension: "svg").bytes
    #expect(String(decoding: bytes, as: UTF8.self).contains("<text>é</text>"))
  }
}
