internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import Readability

/// One thing that no text for clients and families may say, wherever it stands. What group leaders alone read, and what is
/// written for professionals alone, may say more.
protocol ClientTextRule: PageRule {
  func check(_ text: ReadText, in context: CheckContext) -> [Diagnostic]
}

extension ClientTextRule {
  func check(_ page: PageTexts, in context: CheckContext) -> [Diagnostic] {
    page.textsForClients(in: context.curriculum).flatMap { check($0, in: context) }
  }
}

extension ReadText {
  /// Whether it is an item of a list, in a module or in a worksheet.
  var isItem: Bool { kind == .value(key: "items") || block?.parent?.tag == .item }
}

extension Curriculum {
  /// Whether clients or their families are among those for whom a module is written: all are where it does not say.
  func isForClients(_ module: Module) -> Bool {
    let audience = audience(of: module)
    return audience.isEmpty || audience.contains(.client) || audience.contains(.family)
  }
}

extension PageTexts {
  /// What clients and families read of the page: nothing of a page that is not for them.
  func textsForClients(in curriculum: Curriculum) -> [ReadText] {
    curriculum.isForClients(module) ? texts.filter { !$0.isForLeaders } : []
  }
}
