import ArgumentParser
import Checks
import Diagnostics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Says what a rule guards and why; without a name, lists all.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The rule's name, as it stands in brackets behind a finding.")
  var rule: String?

  func run() throws {
    guard let rule else {
      for rule in Checker.rules { print(rule.id) }
      return
    }
    guard let found = Checker.rules.first(where: { $0.id == rule }) else {
      let names = Checker.rules.map(\.id)
      throw ValidationError(
        "there is no rule '\(rule)'\(Suggestion.hint(for: rule, among: names).map { "; \($0)" } ?? "")")
    }
    print(found.explanation)
  }
}
