import ArgumentParser
import Curriculum
import Diagnostics
import Files
import Foundation
import Printing
import Publishing

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Builds the site and publishes it in one step.")

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "The folder to publish into (default: Site/public).")
  var output: String?

  @Option(name: [.customShort("u"), .long], help: "The address of the site, in place of baseURL in site.yml.")
  var url: BaseURL?

  @Option(help: "The clinic that publishes, in place of the one in site.yml.")
  var clinic: String?

  @Flag(help: "Let warnings stop the build.")
  var strict = false

  @Flag(help: "Publish drafts too.")
  var drafts = false

  @Flag(help: "Write a copy that works opened from a folder, with no server.")
  var portable = false

  @Flag(help: "Show how long each step took.")
  var timings = false

  @Option(help: "How findings are told: text, json or github.")
  var format: Console.Format = .text

  func run() async throws {
    let console = Console(options, format: format)
    Interruption.ends(saying: "interrupted: the published site is as it was")
    try await Console.run(console) {
      let site = try site()
      let start = ContinuousClock.now
      let bar = ProgressBar(options)
      var planner = SitePlanner(site)
      planner.printsHandouts = true
      planner.printProgress = { bar.show(done: $0.done, total: $0.total, remaining: $0.remaining) }
      let outcome = await planner.plan()
      bar.clear()
      let planned = ContinuousClock.now
      let folder = output ?? Paths.join(site.root, "Site/public")
      guard let plan = outcome.plan, !console.isStopped(by: outcome.diagnostics, isStrict: strict) else {
        try console.report(outcome.diagnostics, isStrict: strict)
        throw ExitCode(1)
      }
      let report: Publisher.Report
      do {
        try refuseSources(folder, of: site.root)
        report = try await Publisher(folder: folder, jobs: options.jobCount).publish(plan) { process in
          console.say("waiting for another build of \(folder)\(process.map { " (process \($0))" } ?? "") to end")
        }
      } catch let error as DiagnosticsError {
        // Together with the findings on the content: machine output is one document.
        throw DiagnosticsError(outcome.diagnostics + error.diagnostics)
      }
      try console.report(outcome.diagnostics, isStrict: strict)
      let end = ContinuousClock.now
      if timings || options.verbose { tellTimings(outcome.timings + [("write", (end - planned).seconds)]) }
      console.say(
        "published \(report.pages) pages, \(report.files) files in \(folder) in \(rounded((end - start).seconds)) s"
          + (report.unchanged > 0 ? "; \(report.unchanged) files had not changed" : ""))
      // The work is done and told; taking a large curriculum apart piece by piece would only cost time.
      withExtendedLifetime(outcome) { Foundation.exit(0) }
    }
  }

  /// A site published among its own sources would be read as content by the next build.
  private func refuseSources(_ folder: String, of root: String) throws {
    guard let parent = Files.resolved(Paths.parent(of: folder).isEmpty ? "." : Paths.parent(of: folder)) else { return }
    for name in ["Content", "Templates"] {
      guard let sources = Files.resolved(Paths.join(root, name)) else { continue }
      guard Paths.join(parent, Paths.name(of: folder)) == sources || (parent + "/").hasPrefix(sources + "/") else {
        continue
      }
      throw DiagnosticsError(
        .error(
          PublishingRule.foreignFolder, "\(folder) lies in \(name)/, which holds what you write",
          hint: "choose another folder"))
    }
  }

  private func site() throws -> SiteSettings {
    var site = try options.site()
    site.includesDrafts = drafts
    site.isPortable = portable
    site.baseURL = url
    site.clinicID = clinic
    return site
  }

  private func tellTimings(_ timings: [(step: String, seconds: Double)]) {
    for timing in timings {
      Console.standardError("\(timing.step)\t\(rounded(timing.seconds)) s\n")
    }
  }

  private func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }
}
