import ArgumentParser
import Curriculum
import Foundation

struct ReviewExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes every sign-off with what has become of it, for a spreadsheet or a program.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json
  }

  @OptionGroup var options: GlobalOptions

  @Option(help: "csv or json.")
  var format: Format = .csv

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let site = try await ReviewedSite(options, endsAtErrors: false)
      let signOffs = site.curriculum.reviews.map { SignOff($0, in: site) }
      switch format {
      case .csv: print(SignOff.csv(signOffs), terminator: "")
      case .json: print(try SignOff.json(signOffs))
      }
      try console.report(site.diagnostics, isStrict: false)
    }
  }
}

/// A line of the ledger, with whether it holds.
private struct SignOff: Encodable {
  let file, scope, reviewer, credential, at, meaning, state: String

  init(_ review: Review, in site: ReviewedSite) {
    file = review.file
    scope = review.scope.rawValue
    reviewer = review.reviewer
    credential = review.credential
    at = review.signed.description
    meaning = review.meaning ?? ""
    state = site.fate(of: review)
  }

  static func json(_ signOffs: [SignOff]) throws -> String {
    return try ["signOffs": signOffs].jsonText()
  }

  /// RFC 4180, lines that end in CRLF.
  static func csv(_ signOffs: [SignOff]) -> String {
    let rows = signOffs.map { [$0.file, $0.scope, $0.reviewer, $0.credential, $0.at, $0.meaning, $0.state] }
    let head = ["file", "scope", "reviewer", "credential", "at", "meaning", "state"]
    return ([head] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A spreadsheet takes what begins with one of `=+-@` for a formula; an apostrophe makes it text.
  private static func field(_ text: String) -> String {
    let safe = text.first.map("=+-@".contains) == true ? "'" + text : text
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
