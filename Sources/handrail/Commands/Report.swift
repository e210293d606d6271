import ArgumentParser
import Curriculum
import Diagnostics
import Files
import Foundation
import Publishing
import Reporting

struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the state of the whole library on one page, for the person who answers for it.",
    discussion: """
      Writes Site/report/index.html, which needs no other file, and reviews.ics, the days of the next reviews. Neither is \
      ever published. Drafts are in it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, json, markdown
  }

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Open the page in the browser.")
  var open = false

  @Option(help: "html, or on standard output json or markdown.")
  var format: Format = .html

  @Option(help: "With markdown, what has changed since this report, which was written as json.", completion: .file())
  var since: String?

  func validate() throws {
    if since != nil, format != .markdown { throw ValidationError("--since is for --format markdown") }
    if open, format != .html { throw ValidationError("--open is for --format html") }
  }

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let earlier = try since.map { try Self.read($0) }
      let (report, told) = try await report()
      switch format {
      case .json: print(try report.jsonText(isIndented: true))
      case .markdown: print(ReportMarkdown(report, since: earlier).text, terminator: "")
      case .html: try write(report, console)
      }
      // What cannot be read is not in the report.
      try console.report(told.filter { $0.severity == .error }, isStrict: false)
    }
  }

  private func report() async throws -> (report: LibraryReport, told: [Diagnostic]) {
    var site = try options.site()
    site.includesDrafts = true
    let outcome = await SitePlanner(site).plan()
    guard let curriculum = outcome.loaded.curriculum else { throw Failure(outcome.loaded.diagnostics) }
    let report = LibraryReport(
      of: curriculum, findings: outcome.diagnostics, day: options.today, version: Handrail.version)
    return (report, outcome.loaded.diagnostics)
  }

  private func write(_ report: LibraryReport, _ console: Console) throws {
    let folder = Paths.join(try options.siteRoot(), "Site/report")
    try Files.makeFolder(folder)
    let page = Paths.join(folder, "index.html")
    try Files.replace(Paths.join(folder, "reviews.ics"), with: ReviewCalendar(report).bytes())
    try Files.replace(page, with: Array(ReportPage(report).html.utf8))
    console.say("wrote \(page) and reviews.ics beside it")
    if open { Browser.open(page) }
  }

  private static func read(_ path: String) throws -> LibraryReport {
    let bytes = try Files.read(path)
    do {
      return try JSONDecoder().decode(LibraryReport.self, from: Data(bytes))
    } catch {
      throw Failure(
        .error(
          CommandRule.earlierReport, "\(path) is no report of Handrail's",
          hint: "write one with 'handrail report --format json'"))
    }
  }
}
