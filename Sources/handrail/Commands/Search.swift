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
      let text = query.joined(separator: " ")
      do {
        var options = SearchOptions()
        options.limit = limit
        let search = try PublishedSearch(folder: folder, language: language)
        let answer = try search.search(text, options: options)
        let record = AnswerRecord(answer, message: search.message(of: answer, to: text), help: search.helpAddress)
        switch format {
        case .json: print(try record.json())
        case .text: tell(answer, record)
        }
      } catch let error as SearchIndexError {
        throw Failure(error.diagnostic)
      }
    }
  }

  private func tell(_ answer: SearchAnswer, _ record: AnswerRecord) {
    if let pin = record.pinned {
      print("help is shown above the results (\(pin.topic))\(pin.url.isEmpty ? "" : ": " + pin.url)\n")
    }
    if let corrected = answer.corrected { print("showing results for \(corrected)\n") }
    if answer.hasStopWordsAlone {
      print("every page has these words: add one that says what to look for")
    } else if answer.results.isEmpty {
      print("nothing found")
    }
    if !answer.near.isEmpty { print("did you mean: \(answer.near.joined(separator: ", "))") }
    for result in answer.results { print("\(result.title)  (\(result.section))\n  \(result.url)\n  \(result.excerpt)") }
  }
}

/// An answer as JSON; the page's own `handrail.search` gives the same.
private struct AnswerRecord: Encodable {
  struct Result: Encodable {
    let url, title, section: String
    let score: Int
  }

  struct Pin: Encodable {
    let topic, url: String
  }

  let results: [Result]
  let corrected: String?
  let near: [String]
  let pinned: Pin?
  let message: String

  init(_ answer: SearchAnswer, message: String, help: String) {
    results = answer.results.map {
      Result(url: $0.url, title: $0.title, section: $0.section, score: $0.score)
    }
    corrected = answer.corrected
    near = answer.near
    pinned = answer.pinned.map { Pin(topic: $0.topic, url: SearchReader.encoded(help)) }
    self.message = message
  }

  func json() throws -> String {
    return try self.jsonText()
  }

  /// Keys stand there too where there is nothing to say.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(results, forKey: .results)
    try container.encode(corrected, forKey: .corrected)
    try container.encode(near, forKey: .near)
    try container.encode(pinned, forKey: .pinned)
    try container.encode(message, forKey: .message)
  }

  private enum CodingKeys: CodingKey {
    case results, corrected, near, pinned, message
  }
}
