internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A block that is meant to be a worksheet is one.
struct MisnamedWorksheet: ModuleRule {
  let id = "misnamed-worksheet"
  let explanation = """
    A fenced block is named almost like a worksheet, and is therefore shown to readers as code. A worksheet begins with \
    a line ```worksheet, in small letters and with nothing behind it.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.codeBlock]).filter { module.worksheets[$0] == nil && Self.isMisnamed($0.info) }.map {
      finding(
        "this block is shown as code: '\(String(decoding: $0.info, as: UTF8.self))' is not 'worksheet'",
        hint: "begin it with ```worksheet", at: $0.place)
    }
  }

  private static func isMisnamed(_ info: ArraySlice<UInt8>) -> Bool {
    guard !info.isEmpty, !info.elementsEqual("worksheet".utf8) else { return false }
    let words = String(decoding: info, as: UTF8.self).lowercased()
    let letters = words.filter { $0.isLetter }
    return letters.hasPrefix("worksheet") || Suggestion.nearest(to: letters, among: ["worksheet"]) != nil
  }
}

extension MisnamedWorksheet {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          ```Worksheet
          title: My plan
          fields: [{lines: What helps me?}]
          ```
          """,
        good: """
          ```worksheet
          title: My plan
          fields: [{lines: What helps me?}]
          ```
          """)
    ]
  }
}
