import Testing

@testable import Publishing

@Suite struct MinifyingTests {
  private func script(_ text: String) -> String { String(decoding: Minifying.script(Array(text.utf8)), as: UTF8.self) }

  private func stylesheet(_ text: String) -> String {
    String(decoding: Minifying.stylesheet(Array(text.utf8)), as: UTF8.self)
  }

  @Test func aScriptLosesItsCommentLinesAndItsIndentation() {
    #expect(script("// why\nif (a) {\n  b(\"// kept\");\n}\n\n") == "if (a) {\nb(\"// kept\");\n}\n")
  }

  @Test func aScriptWithATemplateLiteralStaysAsItIs() {
    let text = "const a = `\n  // kept\n`;\n"
    #expect(script(text) == text)
  }

  @Test func aStyleSheetLosesItsCommentsAndItsIndentation() {
    #expect(stylesheet("/* why */\na {\n  b: c  d;\n}\n") == "a {\nb: c d;\n}\n")
  }

  @Test func textBetweenQuotationMarksIsKept() {
    #expect(stylesheet("a { content: \"/* kept */  x\"; }") == "a { content: \"/* kept */  x\"; }")
  }

  @Test func aCommentThatIsNeverClosedEndsWithTheFile() {
    #expect(stylesheet("a{}/* b{}") == "a{}")
  }
}
