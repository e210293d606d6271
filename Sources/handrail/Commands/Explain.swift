import ArgumentParser
import Checks
import Diagnostics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what a rule guards and why; without a name, lists all.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The rule's name, as it stands in brackets behind a finding.")
  var rule: String?

  func run() throws {
    guard let rule else {
      for name in RuleCatalog.names { print(name) }
      return
    }
    guard let explanation = RuleCatalog.explanation(of: rule) else {
      let hint = Suggestion.hint(for: rule, among: RuleCatalog.names).map { "; \($0)" } ?? ""
      throw ValidationError("there is no rule '\(rule)'\(hint)")
    }
    print(explanation)
  }
}
