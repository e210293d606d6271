import TestSupport
import Testing

@testable import Curriculum

@Suite struct ModuleRemovalTests {
  @Test func whatSomebodyMustDecideIsListed() async throws {
    let plan = try await RenamingFixture().remove()
    let places = report(plan.obstacles).matches(of: /(?m)^Content\/(\S+): error: this (link|session|door)/)
    #expect(
      places.map { "\($0.1) \($0.2)" } == [
        "en/care/planning.md:5:15 link", "en/care/planning.md:5:39 link", "en/care/rest.md:8:14 link",
        "en/care/rest.md:8:58 link", "en/care/rest.md:10:6 link", "en/steps/one.md:5:8 link",
        "en/steps/two.md:6:8 link",
        "es/steps/one.md:5:8 link", "es/steps/one.md:5:30 link", "programs/p.yml:5:30 session",
        "programs/p.yml:6:33 session", "site.yml:7:26 door",
      ], "\(report(plan.obstacles))")
    #expect(
      report(plan.obstacles).contains("help: say --redirect-to section/name to lead it there, or take it out first"))
  }

  @Test func whereNothingLeadsToItItGoes() async throws {
    let fixture = try RenamingFixture([
      "en/steps/three.md": "---\ntitle: Three\nrelated: [two.md, one.md]\n---\n",
      "es/steps/two.md": "---\ntitle: Dos\n---\n",
      "en/steps/two.md": "---\ntitle: Two\nredirectFrom: [/old/]\n---\n",
    ])
    let plan = try await fixture.remove("steps/two")
    #expect(report(plan.obstacles) == "")
    #expect(plan.text("en/steps/three.md") == "---\ntitle: Three\nrelated: [one.md]\n---\n")
    #expect(
      plan.change.files.filter { $0.newPath == nil }.map(\.path) == [
        "Content/en/steps/two.md", "Content/es/steps/two.md",
      ])
    #expect(report(plan.notes).contains("nothing stands any more at /steps/two/, /es/steps/two/, /old/"))
  }

  @Test func linksAndAddressesLeadToTheOther() async throws {
    let other = "---\ntitle: Two\n---\n\n## A part {#part}\n"
    let fixture = try RenamingFixture([
      "en/steps/two.md": other, "en/care/planning.md": "---\ntitle: Planning\n---\n\n[Gone](plan.md#nowhere)\n",
    ])
    let plan = try await fixture.remove(redirectingTo: "steps/two")
    #expect(report(plan.obstacles) == "")
    #expect(plan.text("en/care/rest.md") == RenamingFixture.rest(leadingTo: "steps/two"))
    #expect(plan.text("en/care/planning.md")?.hasSuffix("[Gone](../steps/two.md)\n") == true)
    #expect(report(plan.notes).contains("this link leads to the top of 'steps/two', which has no heading '#nowhere'"))
    #expect(plan.text("es/steps/one.md")?.hasSuffix("[Plan](two.md) [en](../../en/steps/two.md)\n") == true)
    #expect(plan.text("en/steps/two.md")?.contains("redirectFrom: [/care/plan/, /es/care/plan/]\n") == true)
    #expect(
      plan.text("programs/p.yml") == RenamingFixture.files["programs/p.yml"]?.replacing("care/plan", with: "steps/two"))
    #expect(plan.text("site.yml")?.contains("module: steps/two}\nleaveOut: [] # not here\n") == true)
  }

  @Test func nothingIsNamedTwice() async throws {
    let plan = try await RenamingFixture(["en/care/planning.md": "---\ntitle: Planning\n---\n"]).remove(
      redirectingTo: "steps/one")
    #expect(plan.text("en/care/rest.md")?.contains("related:\n  - ../steps/one.md\n---") == true)
    #expect(
      try await RenamingFixture(["en/care/planning.md": "---\ntitle: Planning\n---\n"]).remove(
        redirectingTo: "care/rest"
      ).text("programs/p.yml")?.contains("modules: [care/rest] # both\n") == true)
  }

  @Test func anAgendaFollowsUnlessItHasTheOtherAlready() async throws {
    let program =
      "title: P\nweeks:\n  - sessions:\n      - day: monday\n        agenda: [{module: care/plan, minutes: 50}]\n"
    let quiet = [
      "en/care/planning.md": "---\ntitle: Planning\n---\n", "en/care/rest.md": "---\ntitle: Rest\n---\n",
      "programs/p.yml": program,
    ]
    let moved = try await RenamingFixture(quiet).remove(redirectingTo: "care/rest")
    #expect(report(moved.obstacles) == "")
    #expect(moved.text("programs/p.yml") == program.replacing("care/plan", with: "care/rest"))
    let twice = program.replacing("50}]", with: "50}, {module: care/rest, minutes: 10}]")
    let told = report(
      try await RenamingFixture(quiet.merging(["programs/p.yml": twice]) { $1 }).remove(redirectingTo: "care/rest")
        .obstacles)
    #expect(told.contains("Content/programs/p.yml:5:27: error: this session has 'care/rest' already"), "\(told)")
  }

  @Test func aLinkOfTheOtherItselfIsForSomebodyToDecide() async throws {
    let told = report(try await RenamingFixture().remove(redirectingTo: "steps/one").obstacles)
    #expect(told.contains("Content/en/steps/one.md:5:8: error: this link would lead to its own page"))
  }

  @Test(arguments: [
    ("care/plam", "steps/two", "this site has no module 'care/plam'"),
    ("care/plan", "steps/tow", "this site has no module 'steps/tow' to redirect to"),
    ("care/plan", "care/plan", "'care/plan' cannot lead to itself once it is removed"),
    ("care/plan", "steps/draft", "'steps/draft' is a draft, so nobody can be led there"),
    ("get-help/get-help-now", "steps/two", "keeps its place"),
  ])
  func aNameThatCannotBeIsRefused(path: String, other: String, message: String) async throws {
    let fixture = try RenamingFixture([
      "en/get-help/get-help-now.md": "---\ntitle: A\n---\n",
      "en/steps/draft.md": "---\ntitle: A\ndraft: true\n---\n", "en/steps/two.md": "---\ntitle: Two\n---\n",
    ])
    let told = try await fixture.refusal { try await fixture.remove(path, redirectingTo: other) }
    #expect(told.contains(message), "\(told)")
  }
}
