import ArgumentParser
import Curriculum
import Diagnostics
import Files
import Foundation
import Publishing
import Search

struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Searches the published site as its readers do.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: GlobalOptions

  @Option(help: "The published folder (default: Site/public).")
  var site: String?

  @Option(help: "The language to search in (default: the site's first).")
  var lang: String?

  @Option(help: "How many results at most.")
  var limit = 10

  @Option(help: "text or json.")
  var format: Format = .text

  @Argument(help: "The words.")
  var query: [String]

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
    if query.isEmpty { throw ValidationError("say what to search for") }
  }

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      let root = site == nil ? try options.siteRoot() : nil
      let folder = site ?? Paths.join(root ?? ".", "Site/public")
      let language = lang ?? root.flatMap { CurriculumLoader(root: $0).languages().first?.code }
      let answer: SearchAnswer
      do {
        var options = SearchOptions()
        options.limit = limit
        answer = try PublishedSearch(folder: folder, language: language).search(
          query.joined(separator: " "), options: options)
      } catch let error as SearchIndexError {
        throw Failure(error.diagnostic)
      }
      switch format {
      case .json: print(json(answer))
      case .text: tell(answer)
      }
    }
  }

  private func tell(_ answer: SearchAnswer) {
    if let corrected = answer.corrected { print("showing results for \(corrected)\n") }
    if answer.results.isEmpty { print("nothing found") }
    for result in answer.results { print("\(result.title)  (\(result.section))\n  \(result.url)\n  \(result.excerpt)") }
  }

  private struct Record: Encodable {
    let url, title, section: String
    let score: Int
  }

  private func json(_ answer: SearchAnswer) -> String {
    let records = answer.results.map { Record(url: $0.url, title: $0.title, section: $0.section, score: $0.score) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(["results": records]) else { return "{\"results\":[]}" }
    return String(decoding: data, as: UTF8.self)
  }
}
