import ArgumentParser
import Checks
import Diagnostics
import Publishing

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells everything that a build would, and publishes nothing.")

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Let warnings fail the check.")
  var strict = false

  @Flag(help: "Check drafts too, as they will be once they are published.")
  var drafts = false

  @Flag(help: "Check the copy that build --portable would write, for a USB stick or a shared drive.")
  var portable = false

  @Flag(help: "Ask for every address outside the site too, each once, through the program curl.")
  var external = false

  @Flag(help: "Show how long each rule took, how much it found, and how often its findings are right.")
  var timings = false

  @Option(
    help: "Tell of one rule alone, and of what keeps the site from being read; may be given more than once.",
    completion: .list(RuleCatalog.ids))
  var only: [String] = []

  @Option(help: "How findings are told: text, json, sarif or github.")
  var format: Console.Format = .text

  func validate() throws {
    for id in only where SiteChecks.externalRules.contains(id) && !external {
      throw ValidationError("'\(id)' finds nothing without --external")
    }
    for id in only where RuleCatalog.rule(id) == nil { throw ValidationError(RuleCatalog.advice(on: id)) }
  }

  func run() async throws {
    let console = Console(options, format: format, rulesInFull: only)
    try await Console.run(console) {
      var site = try options.site()
      site.includesDrafts = drafts
      site.isPortable = portable
      var planner = SitePlanner(site)
      planner.asksExternalLinks = external
      let clock = timings ? RuleClock() : nil
      planner.ruleClock = clock
      let found = await planner.check(only: only)
      if let clock { Console.standardError(RuleTimings(clock).text) }
      try console.report(found, isStrict: strict)
      console.say(found.isEmpty ? "nothing to mend" : "no errors")
    }
  }
}
