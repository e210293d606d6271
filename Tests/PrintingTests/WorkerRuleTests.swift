import Testing

@testable import Printing

@Suite struct WorkerRuleTests {
  /// An answer that names another rule could not be read.
  @Test func theWorkerNamesRulesThatThereAre() {
    let named = WorkerCommand.modules.flatMap { module in
      String(decoding: module.source, as: UTF8.self)
        .matches(of: /\.add\(\s*[^,]*,\s*"([a-z-]+)"/).map { String($0.1) }
    }
    #expect(named.count >= 10 && named.contains("print-font"))
    for id in named { #expect(PrintingRule(rawValue: id) != nil, "\(id)") }
  }
}
