import ArgumentParser
import Files
import Publishing

struct Clean: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes what was generated: Site/public, Site/handouts, Site/report and the cache.")

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let site = Paths.join(try options.siteRoot(), "Site")
      do {
        // The lock stays: a build that holds it must not be joined by another.
        for name in ["public", "handouts", "report", ".cache", ".public.next", ".public.previous"] {
          try Files.remove(Paths.join(site, name))
        }
      } catch let error as FileError {
        throw Failure(.unwritable(error))
      }
      console.say("removed everything generated in \(site)")
    }
  }
}
