import ArgumentParser
import Curriculum
import Diagnostics
import Files
import Publishing

struct Clean: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes what was generated: Site/public, Site/handouts, Site/report and the cache.")

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let root = try options.siteRoot()
      guard Files.kind(Paths.join(root, "Content")) == .folder else {
        throw Failure(.error(CurriculumRule.noSite, "there is no Content/ in '\(root)'", hint: "check --root"))
      }
      let site = Paths.join(root, "Site")
      try await Publisher(folder: Paths.join(site, "public"), jobs: 1).remove { _ in
        console.say("waiting for a build to end")
      }
      do {
        for name in ["handouts", "report", ".cache"] { try Files.remove(Paths.join(site, name)) }
      } catch let error as FileError {
        throw Failure(.failed(error))
      }
      console.say("removed everything generated in \(site)")
    }
  }
}
