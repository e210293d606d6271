import ArgumentParser
import Curriculum

struct Rename: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gives a module another name or section, and mends whatever names it.",
    discussion: """
      Links in all languages, related modules, programs, doors and 'leaveOut' follow; the old address leads to the new \
      page. Either all files are changed or none.
      handrail rename care/plan aftercare/weekly-plan
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The module, <section>/<name>.")
  var module: String

  @Argument(help: "Its new section and name, <section>/<name>.")
  var newName: String

  @Flag(help: "Show what would change, as a diff, and change nothing.")
  var dryRun = false

  func run() async throws {
    let change = ContentChanging(options: options, isDryRun: dryRun, name: "rename \(module) \(newName)")
    try await change.run { try ModuleRename($0, from: module, to: newName).plan() }
  }
}
