import Diagnostics
import TestSupport
import Testing

@testable import Pages

/// Templates that would hang a build, or take all memory, are told of instead.
@Suite struct TemplateLimitTests {
  private let shape = TemplateShape.object(["show": .value, "items": .list(.values("name"))])

  private func nested(_ depth: Int) -> String {
    String(repeating: "{{#show}}", count: depth) + String(repeating: "{{/show}}", count: depth)
  }

  @Test func sectionsMayNestAHundredDeep() throws {
    #expect(try TemplateFixture(nested(99)).problems(shape) == "")
    let told = try TemplateFixture(nested(20_000)).problems(shape)
    #expect(
      told.hasPrefix("layouts/a.mustache:1:895: error: more than 100 sections are open at once here [template-limit]"))
    #expect(told.ranges(of: "error:").count == 1)
  }

  @Test func sectionsOfPartialsCountTogether() throws {
    let partials = ["b": String(repeating: "{{#show}}", count: 60) + String(repeating: "{{/show}}", count: 60)]
    let layout = String(repeating: "{{#show}}", count: 50) + "{{> b}}" + String(repeating: "{{/show}}", count: 50)
    let told = try TemplateFixture(layout, partials: partials).problems(shape)
    #expect(told.hasPrefix("partials/b.mustache:1:445: error: more than 100 sections"))
    #expect(told.contains("(layouts/a > partials/b)"))
  }

  @Test func partialsMayIncludeEachOtherAHundredDeep() throws {
    let partials = Dictionary(
      uniqueKeysWithValues: (1...300).map { ("p\($0)", $0 < 300 ? "{{> p\($0 + 1)}}" : "end") })
    let told = try TemplateFixture("{{> p1}}", partials: partials).problems(shape)
    #expect(told.hasPrefix("partials/p99.mustache:1:5: error: partials include each other more than 100 deep"))
    #expect(
      told.contains(
        "(layouts/a > partials/p1 > partials/p2 > … 95 more … > partials/p98 > partials/p99 > partials/p100)"))
    #expect(try TemplateFixture("{{> p210}}", partials: partials).problems(shape) == "")
  }

  @Test func partialsThatMultiplyAreToldAtOnce() throws {
    var partials = ["p11": "x"]
    for level in 0..<11 { partials["p\(level)"] = String(repeating: "{{> p\(level + 1)}}", count: 10) }
    let clock = ContinuousClock()
    var told = ""
    let time = try clock.measure { told = try TemplateFixture("{{> p0}}", partials: partials).problems(shape) }
    #expect(
      told.contains("error: with its partials put in, this template has more than 100000 tags (layouts/a > partials/p0")
    )
    #expect(told.contains("[template-limit]"))
    #expect(told.ranges(of: "error:").count == 1)
    #expect(time < .seconds(5))
  }

  @Test func longTextsThatMultiplyAreToldToo() throws {
    let text = String(repeating: "x", count: 1 << 20)
    let layout = String(repeating: "{{> long}}\n", count: 20)
    let told = try TemplateFixture(layout, partials: ["long": text]).problems(shape)
    #expect(
      told.contains("layouts/a.mustache:17:5: error: with its partials put in, this template has more than 16 MB"))
  }

  @Test func listsInsideThemselvesEndAtALimitOfSteps() throws {
    let items = (1...1000).map { TemplateObject(["name": String($0)]) }
    let layout = "{{#items}}\n{{#items}}{{#items}}{{#items}}{{/items}}{{/items}}{{/items}}\n{{/items}}"
    #expect(try TemplateFixture(layout).problems(shape) == "")
    let error = #expect(throws: DiagnosticsError.self) {
      var fixture = TemplateFixture(layout)
      fixture.limits.steps = 100_000
      _ = try fixture.render(["items": items])
    }
    let told = try #require(error?.diagnostics.first)
    #expect(
      told.message
        == "filling 'layouts/a' for one page takes more than 100000 steps; open here: {{#items}} > {{#items}} > {{#items}} > {{#items}}"
    )
    #expect(told.place?.start == LineAndColumn(line: 2, column: 24))
  }

  @Test func aPageEndsAtALimitOfBytes() throws {
    let items = (1...1000).map { TemplateObject(["name": String(repeating: "\($0)", count: 2000)]) }
    let error = #expect(throws: DiagnosticsError.self) {
      var fixture = TemplateFixture(
        "{{#items}}{{> row}}{{/items}}", partials: ["row": "{{name}}{{#items}}{{name}}{{/items}}"])
      fixture.limits.pageSize = 1 << 20
      _ = try fixture.render(["items": items])
    }
    let told = try #require(error?.diagnostics.first)
    #expect(
      told.message == "filling 'layouts/a' for one page makes more than 1 MB; open here: {{#items}} > {{#items}}")
    #expect(told.place?.file.path == "partials/row.mustache")
  }

  @Test func thousandsOfUnknownNamesCostLittleMoreThanOne() throws {
    let layout = (1...20_000).map { "{{unknown\($0)}}\n" }.joined()
    let clock = ContinuousClock()
    var checker = try TemplateChecker(TemplateFixture(layout).files)
    var found: [Diagnostic] = []
    let time = clock.measure { found = checker.check("layouts/a", shape: shape) }
    #expect(found.count == 20_000)
    #expect(time < .seconds(10))
    #expect(checker.check("layouts/a", shape: shape).isEmpty)
  }
}
