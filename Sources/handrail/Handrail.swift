import ArgumentParser
import CProcess

@main
enum Program {
  static func main() async {
    StandardStreams.prepare()
    handrail_tell_crashes(70)
    Interruption.ends(saying: "interrupted")
    Memory.check()
    UnknownCommand.refuse(CommandLine.arguments.dropFirst().first)
    await Handrail.main()
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
