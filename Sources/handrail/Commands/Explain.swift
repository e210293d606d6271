import ArgumentParser
import Diagnostics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what a rule guards and why; without a name, lists all.")

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: "The rule's name, as it stands in brackets behind a finding.", completion: .list(RuleCatalog.ids))
  var rule: String?

  @Flag(help: "Explain every rule.")
  var all = false

  @Option(help: "How rules are explained: text or markdown.")
  var format: Form = .text

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func validate() throws {
    guard let rule else { return }
    if all { throw ValidationError("name a rule, or ask for all with --all") }
    if RuleCatalog.rule(rule) == nil { throw ValidationError(RuleCatalog.advice(on: rule)) }
  }

  func run() {
    if let explained = rule.flatMap(RuleCatalog.rule) {
      let help = RuleHelp(explained)
      print(format == .text ? help.text : help.markdown, terminator: "")
    } else if all {
      let reference = RuleReference(RuleCatalog.rules)
      print(format == .text ? reference.text : reference.markdown, terminator: "")
    } else {
      for id in RuleCatalog.ids { print(id) }
    }
  }
}
