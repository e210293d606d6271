import ArgumentParser
import Curriculum

struct Remove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes a module in all its languages, and mends whatever names it.",
    discussion: """
      Where links, programs or doors lead to it, --redirect-to says where they shall lead; without it they are listed, and \
      nothing is removed. Either all files are changed or none.
      handrail remove care/plan --redirect-to aftercare/weekly-plan
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The module, <section>/<name>.")
  var module: String

  @Option(help: "The module to which its address and the links to it shall lead.")
  var redirectTo: String?

  @Flag(help: "Show what would change, as a diff, and change nothing.")
  var dryRun = false

  func run() async throws {
    let redirect = redirectTo.map { " --redirect-to \($0)" } ?? ""
    let change = ContentChanging(options: options, isDryRun: dryRun, name: "remove \(module)\(redirect)")
    try await change.run { try ModuleRemoval($0, module, redirectingTo: redirectTo).plan() }
  }
}
