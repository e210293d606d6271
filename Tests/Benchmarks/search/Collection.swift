import Foundation
import Search

/// Documents and queries as JSON lines.
///
/// A document is `{"id", "title", "text"}` or also has `section`, `audiences`, `keywords`, `summary` and, in place of
/// `text`, `passages`, a list of `{"anchor", "heading", "text"}`. A query is `{"id", "text"}`.
struct CollectedDocument: Decodable {
  struct Passage: Decodable {
    var anchor: String?
    var heading: String?
    var text: String
  }

  var id: String
  var title: String
  var text: String?
  var section: String?
  var audiences: [String]?
  var keywords: [String]?
  var summary: String?
  var passages: [Passage]?

  func document(addressEnd: String) -> SearchDocument {
    var bytes: [UInt8] = []
    var ranges: [SearchPassage] = []
    for passage in passages ?? [Passage(text: text ?? "")] {
      let start = bytes.count
      bytes += Array(passage.text.utf8)
      ranges.append(
        SearchPassage(anchor: passage.anchor, heading: passage.heading ?? "", range: start..<bytes.count))
      bytes.append(UInt8(ascii: "\n"))
    }
    return SearchDocument(
      url: id + addressEnd, title: title, section: section ?? "All", audiences: audiences ?? [],
      keywords: keywords ?? [],
      summary: summary ?? "", text: bytes, passages: ranges)
  }
}

struct CollectedQuery: Decodable {
  var id: String
  var text: String
}

func readLines<Line: Decodable>(_ path: String, as type: Line.Type) throws -> [Line] {
  let decoder = JSONDecoder()
  return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    .map { try decoder.decode(type, from: Data($0.utf8)) }
}

/// Rows of `lang, lay, canonical, kind, display` under a heading line; canonical names are separated by semicolons.
func readSynonyms(_ path: String, language: String) throws -> [SearchSynonym] {
  try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 5, fields[0] == language else { return nil }
    let names = fields[2].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    return SearchSynonym(lay: fields[1], canonical: names, searchOnly: fields[4] == "search-only")
  }
}
