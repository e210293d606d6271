import Diagnostics
import Testing

@testable import handrail

/// Every finding is made from a rule of the catalog, so that each can be explained.
@Suite struct RuleCatalogTests {
  @Test func idsAreKebabCase() {
    for id in RuleCatalog.ids { #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)") }
  }

  @Test func oneIDStandsForOneThing() {
    for (id, rules) in Dictionary(grouping: RuleCatalog.rules, by: \.id) {
      #expect(Set(rules.map(\.explanation)).count == 1, "\(id)")
      #expect(Set(rules.map(\.category)).count == 1 && Set(rules.map(\.precision)).count == 1, "\(id)")
    }
  }

  @Test func eachExplanationIsMadeOfWholeSentences() {
    for rule in RuleCatalog.rules {
      #expect(rule.explanation.count > 20 && rule.explanation.hasSuffix("."), "\(rule.id)")
      #expect(!rule.explanation.contains("\n") && !rule.explanation.contains("  "), "\(rule.id)")
    }
  }

  @Test func rulesAreFoundByTheirID() {
    #expect(RuleCatalog.ids == RuleCatalog.ids.sorted() && Set(RuleCatalog.ids).count == RuleCatalog.ids.count)
    for id in RuleCatalog.ids { #expect(RuleCatalog.rule(id)?.id == id) }
    #expect(RuleCatalog.rule("brokn-link") == nil)
    #expect(RuleCatalog.advice(on: "brokn-link") == "there is no rule 'brokn-link'; did you mean 'broken-link'?")
  }
}
