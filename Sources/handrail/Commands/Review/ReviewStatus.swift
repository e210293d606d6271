import ArgumentParser
import Curriculum
import Foundation

struct ReviewStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Lists how each module stands with its reviews: never, valid, changed, due, overdue.",
    discussion: """
      A review is due from 30 days before its day, which 'reviewEvery' gives. Where many files were signed on one day, \
      their next reviews are spread over the twelfth of the time before it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: GlobalOptions

  @Option(help: "Only reviews of one kind: clinical, translation, legal or reader-test.")
  var scope: Review.Scope?

  @Option(help: "Only those in a state: never, valid, changed, due or overdue.")
  var state: ReviewState?

  @Option(help: "text or json.")
  var format: Format = .text

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let site = try await ReviewedSite(options, endsAtErrors: false)
      let rows = site.reviews.filter { row in
        (scope ?? row.scope) == row.scope && (state ?? row.standing.state) == row.standing.state
      }
      switch format {
      case .json: print(try ReviewRecord.json(rows, under: "reviews"))
      case .text: for row in rows where row.isWorthSaying || scope != nil || state != nil { print(row.line) }
      }
      try console.report(site.diagnostics, isStrict: false)
    }
  }
}

/// A review as machines read it; what is not known is null.
struct ReviewRecord: Encodable {
  private let row: ReviewedSite.Row

  static func json(_ rows: [ReviewedSite.Row], under key: String) throws -> String {
    return try [key: rows.map(ReviewRecord.init)].jsonText()
  }

  private init(_ row: ReviewedSite.Row) { self.row = row }

  private enum Key: String, CodingKey {
    case module, language, scope, state, reviewer, at, due
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(row.name, forKey: .module)
    try container.encode(row.module.language.code, forKey: .language)
    try container.encode(row.scope.rawValue, forKey: .scope)
    try container.encode(row.standing.state.rawValue, forKey: .state)
    try container.encode(row.standing.review?.reviewer, forKey: .reviewer)
    try container.encode(row.standing.review?.signed.description, forKey: .at)
    try container.encode(row.standing.due?.description, forKey: .due)
  }
}
