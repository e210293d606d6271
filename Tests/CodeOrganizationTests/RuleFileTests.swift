import Files
import Testing

/// One rule, one value, one file, one test file.
@Suite struct RuleFileTests {
  private func rules() throws -> [SourceTree.SwiftFile] { try SourceTree.files(in: "Sources/Checks/Rules") }

  @Test func everyFileHoldsTheOneRuleItIsNamedAfter() throws {
    for file in try rules() {
      let name = Paths.name(of: file.path).dropLast(".swift".count)
      let types = file.text.matches(of: /(?m)^(?:public |internal )?(?:struct|enum|final class) (\w+)/).map { $0.1 }
      #expect(types.first == name, "\(file.path) holds \(types)")
      #expect(file.text.matches(of: /(?m)^  (?:public )?(?:static )?let id = "/).count == 1, "\(file.path)")
    }
  }

  @Test func everyRuleHasItsTestFile() throws {
    let tests = try Set(SourceTree.files(in: "Tests/ChecksTests").map { Paths.name(of: $0.path) })
    for file in try rules() {
      let test = Paths.name(of: file.path).replacing(".swift", with: "Tests.swift")
      #expect(tests.contains(test), "Tests/ChecksTests/\(test) is missing")
    }
  }

  /// `handrail explain` knows every name that stands in brackets behind a message.
  @Test func everyNameOfARuleIsExplained() throws {
    let sources = try SourceTree.files(in: "Sources").map(\.text) + SourceTree.texts(in: "Sources/Printing/Worker")
    let used = sources.flatMap { text in
      text.matches(of: /\.(?:error|warning)\(\s*"([a-z-]+)"/).map { String($0.1) }
        + text.matches(of: /\.add\(\s*(?:"error"|"warning"|level|[^,]*),\s*"([a-z-]+)"/).map { String($0.1) }
    }
    let catalog = try #require(SourceTree.files(in: "Sources/Checks").first { $0.path.hasSuffix("/RuleCatalog.swift") })
    let explained = catalog.text.matches(of: /(?m)^    "([a-z-]+)":/).map { String($0.1) }
    let rules = try SourceTree.files(in: "Sources/Checks").flatMap {
      $0.text.matches(of: /(?m)^  (?:public )?(?:static )?let id = "([a-z-]+)"/).map { String($0.1) }
    }
    #expect(used.contains("print-font") && used.contains("broken-picture"))
    #expect(Set(used).subtracting(explained + rules).sorted() == [])
  }
}
