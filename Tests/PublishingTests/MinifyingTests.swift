import Testing

@testable import Publishing

@Suite struct MinifyingTests {
  private func stylesheet(_ text: String) -> String {
    String(decoding: Minifying.stylesheet(Array(text.utf8)), as: UTF8.self)
  }

  @Test func aStyleSheetLosesItsCommentsAndItsIndentation() {
    #expect(stylesheet("/* why */\na {\n  b: c  d;\n}\n") == "a {\nb: c d;\n}\n")
  }

  @Test func textBetweenQuotationMarksIsKept() {
    #expect(stylesheet("a { content: \"/* kept */  x\"; }") == "a { content: \"/* kept */  x\"; }")
  }

  @Test func wordsThatACommentPartsStayApart() {
    #expect(stylesheet("a{margin:0/* top */auto} b /* c */ {}") == "a{margin:0/**/auto} b {}")
  }

  @Test func aCommentThatIsNeverClosedEndsWithTheFile() {
    #expect(stylesheet("a{}/* b{}") == "a{}")
  }

  @Test func anEscapedQuotationMarkEndsNothing() {
    #expect(stylesheet("a { b: \"\\\"  /* x */\" }  c\\'  d /* e */") == "a { b: \"\\\"  /* x */\" } c\\' d ")
    #expect(stylesheet("a{b:\"c") == "a{b:\"c")
  }
}
