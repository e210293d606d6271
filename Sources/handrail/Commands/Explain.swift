import ArgumentParser
import Checks
import Diagnostics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what a rule guards and why; without a name, lists all.")

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: "The rule's name, as it stands in brackets behind a finding.", completion: .list(RuleCatalog.ids))
  var rule: String?

  func run() throws {
    guard let rule else {
      for id in RuleCatalog.ids { print(id) }
      return
    }
    guard let explained = RuleCatalog.rule(rule) else { throw ValidationError(RuleCatalog.advice(on: rule)) }
    print(explained.explanation)
    if let adjustable = explained as? any AdjustableRule {
      for option in adjustable.optionTexts { print("  \(option)") }
    }
  }
}
