import ArgumentParser
import Curriculum

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the modules with their languages and review state.",
    discussion: "Of several options each must hold.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: GlobalOptions

  @Flag(help: "List what is not published yet: modules, sections and programs that are drafts.")
  var drafts = false

  @Flag(help: "Only modules whose next review is within 30 days.")
  var due = false

  @Flag(help: "Only modules whose next review should have been.")
  var overdue = false

  @Flag(help: "Only modules that lack one of the site's languages.")
  var untranslated = false

  @Flag(help: "Only translations of an earlier text.")
  var outdated = false

  @Flag(help: "Only modules without a worksheet.")
  var withoutWorksheet = false

  @Option(help: "text or json.")
  var format: Format = .text

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      var loader = CurriculumLoader(root: try options.siteRoot())
      loader.jobs = options.jobCount
      loader.includesDrafts = !listsDraftsAlone
      loader.today = options.today
      let outcome = await loader.load()
      if let curriculum = outcome.curriculum { try write(curriculum) }
      // A mistake in one file hides no other.
      try console.report(outcome.diagnostics, isStrict: false)
      if outcome.curriculum == nil { throw ExitCode(1) }
    }
  }

  private func write(_ curriculum: Curriculum) throws {
    if listsDraftsAlone {
      for line in DraftList(curriculum).lines { print(line) }
      return
    }
    let list = ModuleList(curriculum, keeping: isWanted)
    switch format {
    case .json: print(try list.json())
    case .text: for line in list.lines { print(line) }
    }
  }

  /// As text drafts have a list of their own, with sections and programs.
  private var listsDraftsAlone: Bool {
    drafts && format == .text && ![due, overdue, untranslated, outdated, withoutWorksheet].contains(true)
  }

  private func isWanted(_ module: ListedModule) -> Bool {
    (!drafts || module.isDraft) && (!due || module.state == .due) && (!overdue || module.state == .overdue)
      && (!untranslated || module.isUntranslated) && (!outdated || module.isOutdated)
      && (!withoutWorksheet || !module.hasWorksheet)
  }
}
