import TestSupport
import Testing

@testable import Diagnostics

@Suite struct GitHubReporterTests {
  private let rule = TestRule("some-rule")
  private let file = SourceFile(path: "Content/a,b:c%.md", text: "é🙂 one\ntwo\n")

  private func many(_ count: Int, _ severity: Severity) -> [Diagnostic] {
    (0..<count).map { Diagnostic(severity, rule, "\(severity) \($0)", at: Place(file, 0..<1)) }
  }

  private func lines(_ diagnostics: [Diagnostic], hasSummary: Bool = false, siteFolder: String = "") -> [String] {
    let reporter = GitHubReporter(paths: RepositoryPaths(siteFolder: siteFolder), hasSummary: hasSummary)
    return reporter.text(diagnostics).split(separator: "\n").map(String.init)
  }

  @Test func aFindingHasItsPlaceWithItsEnd() {
    #expect(
      lines([.error(rule, "wrong: 100 %\nso, it is", hint: "mend it", at: Place(file, 7..<10))], siteFolder: "sites/x")
        == [
          "::error title=some-rule,file=sites/x/Content/a%2Cb%3Ac%25.md,line=1,endLine=1,col=5,endColumn=8"
            + "::wrong: 100 %25%0Aso, it is; mend it"
        ])
  }

  @Test func ofSeveralLinesThereAreNoColumns() {
    #expect(lines([.warning(rule, "it", at: Place(file, 0..<12))])[0].contains("line=1,endLine=2::it"))
  }

  @Test func aFindingWithoutAPlaceNamesNoFile() {
    #expect(lines([Diagnostic(.note, rule, "it")]) == ["::notice title=some-rule::it"])
  }

  @Test func tenOfEachKindAreToldAndTheLastCountsTheOthers() {
    let found = lines(many(25, .error) + many(10, .warning) + many(11, .note))
    #expect(found.count == 30)
    #expect(found[8].hasSuffix("::error 8"))
    #expect(found[9] == "::error title=handrail::and 16 more errors: 'handrail check --format json' tells all")
    #expect(found[19].hasSuffix("::warning 9"))
    #expect(found[29] == "::notice title=handrail::and 2 more notes: 'handrail check --format json' tells all")
  }

  @Test func whereThereIsASummaryTheLastOneNamesIt() {
    #expect(lines(many(11, .error), hasSummary: true)[9].contains("2 more errors: the summary of this step lists them"))
  }
}
