import ArgumentParser
import Checks
import Curriculum
import Diagnostics

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Signs a module off as it stands now, in Content/reviews.jsonl.",
    discussion: """
      The sign-off holds for this very text: when the file changes, its page says so until somebody signs it again.
      handrail review en/addiction/triggers --reviewer "A. Name" --credential LCSW
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The module, <language>/<section>/<name>.")
  var module: String

  @Option(help: "Who has reviewed it.")
  var reviewer: String

  @Option(help: "The reviewer's credential: LCSW, MD.")
  var credential: String

  @Option(help: "What was reviewed: clinical (the content) or translation.")
  var scope: Review.Scope = .clinical

  func validate() throws {
    for (name, text) in [("--reviewer", reviewer), ("--credential", credential)] {
      let isBlank = text.allSatisfy(\.isWhitespace)
      if isBlank || text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        throw ValidationError("\(name) must be a name on one line")
      }
    }
  }

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let root = try options.siteRoot()
      let file = (module.hasSuffix(".md") ? module : module + ".md").replacing(/^Content\//, with: "")
      let curriculum = await CurriculumLoader(root: root).load().curriculum
      let modules = curriculum?.topics.flatMap { $0.translations.compactMap { $0 } } ?? []
      guard modules.contains(where: { $0.file.path == "Content/" + file }) else {
        throw Failure(
          .error(
            UnknownModule(), "there is no module '\(file)'", hint: "'handrail list' shows them; write en/section/name")
        )
      }
      try ReviewLedger(root: root).sign(
        file, reviewer: reviewer, credential: credential, date: options.today, scope: scope)
      console.say("\(file) is signed off by \(reviewer), \(credential), on \(options.today)")
    }
  }
}
