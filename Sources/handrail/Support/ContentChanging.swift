import ArgumentParser
import Curriculum
import Diagnostics
import Files

/// Runs a command that changes files of `Content/` all together or not at all.
struct ContentChanging {
  let options: GlobalOptions
  let isDryRun: Bool
  /// The command, as somebody may type it again.
  let name: String

  func run(_ plan: (Curriculum) throws -> ChangePlan) async throws {
    let console = Console(options)
    try await Console.run(console) {
      let root = try options.siteRoot()
      let writer = ContentChangeWriter(root: root)
      if isDryRun { return try await change(root, writer, console, plan) }
      try await writer.locked(whileWaiting: { console.say("waiting for another command that changes files") }) {
        if let finished = try writer.finish() {
          console.say("finished what was cut short: handrail \(finished)")
          if finished == name { return }
        }
        try await change(root, writer, console, plan)
      }
    }
  }

  private func change(
    _ root: String, _ writer: ContentChangeWriter, _ console: Console, _ plan: (Curriculum) throws -> ChangePlan
  ) async throws {
    let plan = try plan(try await curriculum(root, console))
    try console.report(plan.notes + plan.obstacles, isStrict: false)
    if isDryRun { return print(UnifiedDiff(plan.change).text, terminator: "") }
    try writer.write(plan.change, name: name)
    let count = plan.change.files.count
    console.say("handrail \(name): \(count) file\(count == 1 ? "" : "s") changed")
  }

  /// Everything that may name a module, drafts and what is left out too. What cannot be read cannot be mended.
  private func curriculum(_ root: String, _ console: Console) async throws -> Curriculum {
    var loader = CurriculumLoader(root: root)
    loader.jobs = options.jobCount
    loader.includesDrafts = true
    loader.includesLeftOut = true
    let outcome = await loader.load()
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    guard let curriculum = outcome.curriculum, errors.isEmpty else {
      try console.report(errors, isStrict: false)
      throw ExitCode(1)
    }
    return curriculum
  }
}
