import ArgumentParser
import CProcess
import Foundation

@main
enum Program {
  static func main() async {
    StandardStreams.prepare()
    handrail_tell_crashes(70)
    Interruption.ends(saying: "interrupted")
    Memory.check()
    requireArguments()
    UnknownCommand.refuse(CommandLine.arguments.dropFirst().first)
    await Handrail.main()
  }

  /// Swift reads them from /proc: without it every command would print its help and seem to have done its work.
  private static func requireArguments() {
    guard CommandLine.arguments.isEmpty else { return }
    StandardStreams.writeError(
      "handrail cannot read its arguments, since /proc is not mounted: run 'mount -t proc proc /proc' first\n")
    exit(70)
  }
}

struct Handrail: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "handrail",
    abstract: "Publishes the psychoeducation of intensive outpatient programs.",
    discussion: """
      Content (what is said) goes through Templates (how it looks) and comes out in Site (what is published). \
      Begin with 'handrail init my-clinic', then 'handrail build' in that folder.
      """,
    version: version,
    subcommands: [
      Build.self, Dev.self, Check.self, Handouts.self, Search.self, Init.self, New.self, Rename.self, Remove.self,
      List.self, Translated.self, ReviewCommand.self, Report.self,
      Render.self,
      Explain.self, Doctor.self, Clean.self,
    ])
}
