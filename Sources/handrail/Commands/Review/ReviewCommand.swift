import ArgumentParser
import Curriculum

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Signs modules off, and says how each stands with its reviews.",
    discussion: """
      A sign-off in Content/reviews.jsonl holds for the text that readers see: when that changes, its page says so until \
      somebody signs it again.
      'handrail review MODULE… --reviewer NAME --credential C' is short for 'review sign' and does not ask.
      """,
    subcommands: [
      ReviewStatus.self, ReviewSign.self, ReviewDiff.self, ReviewExport.self, ReviewWithoutAsking.self,
    ],
    defaultSubcommand: ReviewWithoutAsking.self)
}

/// The reviewer and what is signed, as the command line says it.
struct SigningOptions: ParsableArguments {
  @Argument(help: "The modules, <language>/<section>/<name>; without a language the site's first.")
  var modules: [String]

  @Option(help: "Who has reviewed them.")
  var reviewer: String

  @Option(help: "The reviewer's credential: LCSW, MD.")
  var credential: String

  @Option(help: "What was reviewed: clinical (the content), translation, legal or reader-test.")
  var scope: Review.Scope = .clinical

  @Option(help: "What the sign-off means, in a sentence (default: one that fits the scope).")
  var meaning: String?

  func validate() throws {
    if modules.isEmpty { throw ValidationError("name the modules that are signed off, as 'handrail list' does") }
    for (name, text) in [("--reviewer", reviewer), ("--credential", credential), ("--meaning", meaning ?? "-")] {
      let isBlank = text.allSatisfy(\.isWhitespace)
      if isBlank || text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        throw ValidationError("\(name) must be \(name == "--meaning" ? "a sentence" : "a name") on one line")
      }
    }
  }

  func signature(_ options: GlobalOptions) -> ReviewLedger.Signature {
    ReviewLedger.Signature(
      reviewer: reviewer, credential: credential, scope: scope, meaning: meaning, signed: options.signingTime,
      version: Handrail.version)
  }
}
