public import ArgumentParser
public import Curriculum
import Diagnostics
import Files
import Foundation
public import Pages
import Printing
import Publishing

struct Handouts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes what a group leader carries into the room, in Site/handouts.",
    discussion: """
      With nothing named, it makes the handout of every module, in every language in which it is written. \
      --program makes a packet for each week and for newcomers, or for one with --week or --orientation; --workbook makes the whole program in one book; \
      --cards makes wallet cards, posters and a weekly planner.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Modules, such as get-help/overdose-and-naloxone (default: all).")
  var modules: [String] = []

  @Option(help: "A program: the name of its file in Content/programs/ without .yml.")
  var program: String?

  @Option(help: "One week of the program, counted from 1.")
  var week: Int?

  @Flag(help: "What newcomers of the program get in their first week, whichever week that is.")
  var orientation = false

  @Option(help: "One day of the program's weeks, by its name: tuesday.")
  var day: HandoutSelection.Day?

  @Flag(help: "The whole program in one book.")
  var workbook = false

  @Flag(help: "Wallet cards of crisis lines, posters and a weekly planner.")
  var cards = false

  @Option(help: "standard, large-print or facilitator; may be given more than once (default: standard).")
  var edition: [PrintEdition] = []

  @Option(help: "letter or a4; may be given more than once (default: what site.yml says, or else letter).")
  var paper: [PaperSize] = []

  @Option(help: "A language of the site; may be given more than once (default: all).")
  var lang: [String] = []

  @Option(help: "The day of the program's first session, YYYY-MM-DD: dates its agendas and makes schedule.ics.")
  var starting: CalendarDate?

  func validate() throws {
    if week != nil, program == nil { throw ValidationError("--week needs --program") }
    if orientation, program == nil { throw ValidationError("--orientation needs --program") }
    if day != nil, program == nil { throw ValidationError("--day needs --program") }
    if day != nil, workbook { throw ValidationError("a workbook holds all days; leave --day out") }
    if starting != nil, program == nil { throw ValidationError("--starting needs --program") }
  }

  func run() async throws {
    let console = Console(options)
    Interruption.ends(saying: "interrupted: what was finished is in the folder")
    try await Console.run(console) {
      let site = try options.site()
      let outcome = await HandoutPlanner(site).plan(selection)
      guard let plan = outcome.plan, !outcome.diagnostics.contains(where: \.stopsHandouts) else {
        try console.report(outcome.diagnostics, isStrict: false)
        throw ExitCode(1)
      }
      console.tell(outcome.diagnostics)
      let writer = HandoutWriter(site: Paths.join(site.root, "Site"), jobs: options.jobCount)
      let bar = ProgressBar(options)
      let report = try await writer.write(plan, engine: PrintEngine.locate()) { progress in
        bar.show(done: progress.done, total: progress.total, remaining: progress.remaining)
      }
      bar.clear()
      // What was made, for whoever opens or sends it: the answer of the command.
      for handout in plan.handouts {
        print(Paths.join(writer.folder, handout.path) + (report == nil ? ".html" : ".pdf"))
      }
      try tell(report, of: plan, in: writer.folder, console)
      if outcome.diagnostics.hasErrors { throw ExitCode(1) }
    }
  }

  private func tell(_ report: PrintReport?, of plan: HandoutPlan, in folder: String, _ console: Console) throws {
    guard let report else {
      console.say("\(counted(plan.handouts.count)) as HTML in \(folder); a browser opens and prints them")
      throw Failure(PrintEngine.missing)
    }
    console.say(
      "\(counted(report.printed + report.reused)) in \(folder)"
        + (report.reused > 0 ? "; \(report.reused) had not changed" : ""))
    try console.report(report.diagnostics, isStrict: false)
  }

  private func counted(_ count: Int) -> String { count == 1 ? "1 handout" : "\(count) handouts" }

  private var selection: HandoutSelection {
    var selection = HandoutSelection()
    selection.modules = modules
    selection.program = program
    selection.week = week
    selection.includesOrientation = orientation
    selection.day = day
    selection.includesWorkbook = workbook
    selection.includesCards = cards
    if !edition.isEmpty { selection.editions = edition }
    selection.papers = paper
    selection.languages = lang
    selection.starting = starting
    return selection
  }
}

extension PrintEdition: ExpressibleByArgument {}
extension HandoutSelection.Day: ExpressibleByArgument {}
extension PaperSize: ExpressibleByArgument {}
