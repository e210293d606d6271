import ArgumentParser
import Curriculum

struct ReviewDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says in words what has changed since the last sign-off.",
    discussion: "Without a module, of all whose text has changed since somebody signed it.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The modules, <language>/<section>/<name>.")
  var modules: [String] = []

  @Option(help: "Since which sign-off: clinical, translation, legal or reader-test.")
  var scope: Review.Scope = .clinical

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let site = try await ReviewedSite(options, endsAtErrors: false)
      let named = try site.modules(named: modules)
      let changed =
        named.isEmpty ? site.modules.filter { site.curriculum.standing(scope, of: $0).state == .changed } : named
      for module in changed { for line in lines(module, site) { print(line) } }
      try console.report(site.diagnostics, isStrict: false)
    }
  }

  private func lines(_ module: Module, _ site: ReviewedSite) -> [String] {
    let standing = site.curriculum.standing(scope, of: module)
    let name = module.pathInContent
    guard let review = standing.review else { return ["\(name): nobody has signed it yet (\(scope.rawValue))"] }
    let signed = "signed by \(review.reviewer), \(review.credential), on \(review.date) (\(scope.rawValue))"
    guard standing.state == .changed else { return ["\(name): \(signed), nothing has changed since"] }
    guard case .shown(let hash, _, let values) = review.text, let before = SignedTexts(root: site.root).text(hash)
    else {
      return ["\(name): \(signed); it has changed since, and the signed text is not at hand"]
    }
    let now = site.curriculum.shownText(of: module)
    let changes = ShownChange.between(before, now) + ShownChange.ofValues(values, now.values)
    return ["\(name): \(signed); since then:"] + changes.map { "  " + $0 }
  }
}
