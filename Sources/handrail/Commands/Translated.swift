import ArgumentParser
import Checks
import Curriculum
import Diagnostics
import Foundation

struct Translated: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Notes that translations follow the texts from which they were made, in Content/translations.jsonl.",
    discussion: """
      'handrail check' tells which texts of the original have changed since. Bring the translation up to date, then run \
      this; or, where nothing changed that a translation must follow, say so with '--meaning unchanged'.
      handrail translated es/care/plan
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The translations, <language>/<section>/<name>.")
  var modules: [String]

  @Option(help: "'unchanged' where the original's change asks for none in the translation.")
  var meaning: Meaning?

  enum Meaning: String, ExpressibleByArgument, CaseIterable {
    case unchanged
  }

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let root = try options.siteRoot()
      try await ContentChangeWriter(root: root).locked(
        whileWaiting: { console.say("waiting for another command that changes files") }
      ) {
        let records = try await records()
        try TranslationLedger(root: root).note(records)
        for record in records { console.say("\(record.file) follows \(record.source)") }
      }
    }
  }

  private func records() async throws -> [TranslationRecord] {
    let site = try await ReviewedSite(options, endsAtErrors: false)
    return try site.modules(named: modules).map { module in
      let record = site.curriculum.upToDateRecord(
        of: module, at: options.signingTime.description, isUnchangedInMeaning: meaning == .unchanged)
      guard let record else { throw Self.noTranslation(module.pathInContent, site.curriculum.languages[0].code) }
      return record
    }
  }

  private static func noTranslation(_ file: String, _ first: String) -> Failure {
    Failure(
      .error(
        UnknownModule(), "'\(file)' translates nothing",
        hint: "name a translation; the texts from which they are made lie in Content/\(first)/"))
  }
}
