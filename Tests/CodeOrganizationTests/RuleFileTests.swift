import Files
import Testing

/// One rule, one value, one file, one test file, one place in a list.
@Suite struct RuleFileTests {
  /// Where rules stand that are values of their own, and their tests.
  private static let folders = [
    "Sources/Checks/Rules": "Tests/ChecksTests", "Sources/Publishing/Rules": "Tests/PublishingTests/Rules",
  ]
  /// Where all rules are listed.
  private static let lists = [
    "Sources/Checks/Checker+Rules.swift", "Sources/Publishing/Checks/SiteChecks+Rules.swift",
    "Sources/handrail/Support/RuleCatalog.swift",
  ]

  private func lists() throws -> String {
    try SourceTree.files(in: "Sources").filter { Self.lists.contains($0.path) }.map(\.text).joined()
  }

  private func name(of rule: SourceTree.SwiftFile) -> String {
    String(Paths.name(of: rule.path).dropLast(".swift".count))
  }

  @Test(arguments: folders.keys) func everyFileHoldsTheOneRuleItIsNamedAfter(folder: String) throws {
    for file in try SourceTree.files(in: folder) {
      let types = file.text.matches(of: /(?m)^(?:public |internal )?(?:struct|enum|final class) (\w+)/).map { $0.1 }
      #expect(types.first.map(String.init) == name(of: file), "\(file.path) holds \(types)")
      let ids = file.text.matches(of: /(?m)^  (?:public )?let id =/)
      #expect(ids.count == 1, "\(file.path)")
    }
  }

  @Test(arguments: folders) func everyRuleHasItsTestFile(folder: String, tests: String) throws {
    let files = try Set(SourceTree.files(in: tests).map(\.path))
    for rule in try SourceTree.files(in: folder) {
      let test = Paths.join(tests, name(of: rule) + "Tests.swift")
      #expect(files.contains(test), "\(test) is missing")
    }
  }

  @Test(arguments: folders.keys) func everyRuleIsListed(folder: String) throws {
    let lists = try lists()
    for rule in try SourceTree.files(in: folder) {
      #expect(lists.contains("\(name(of: rule))()"), "\(rule.path) stands in no list, so nobody looks at it")
    }
  }

  /// `handrail explain` knows them all.
  @Test func theRulesOfEveryPartAreListed() throws {
    let lists = try lists()
    let parts = try SourceTree.files(in: "Sources").flatMap { file in
      file.text.matches(of: /(?m)^(?:public )?enum (\w+): String, RuleID\b/).map { String($0.1) }
    }
    #expect(parts.count > 8)
    for part in parts { #expect(lists.contains("\(part).allCases"), "\(part) stands in no list") }
  }

  /// A rule that is neither a case of a part's rules nor a value with a file and a place in a list could not be explained.
  @Test func noOtherTypeIsARule() throws {
    let known = Set(Self.folders.keys)
    for file in try SourceTree.files(in: "Sources") where !known.contains(Paths.parent(of: file.path)) {
      let declaration = /(?m)^\s*(?:\w+ )*(?:struct|enum|class|extension) [^\n{]*:[^\n{]*\b(?:\w*Rule)\b[^\n{]*\{/
      #expect(file.text.matches(of: declaration).isEmpty, "\(file.path)")
    }
  }
}
