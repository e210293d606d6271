import Diagnostics
import TestSupport

@testable import Checks

/// A module with this body, which begins in line 5.
func module(_ body: String, _ frontMatter: String = "title: A page") -> String {
  "---\n\(frontMatter)\n---\n\n\(body)\n"
}

/// What one rule finds in a site.
func findings(of rule: String, in files: [String: String]) async throws -> String {
  report(await Checker(only: [rule]).check(try await TemporarySite(files).curriculum()))
}

/// A module for each place where readers may meet a sentence, by the name of the place.
func everyPlace(of sentence: String) -> [(place: String, module: String)] {
  let quoted = sentence.replacing("\"", with: "\\\"")
  let worksheet = "```worksheet\ntitle: A sheet\nfields:\n  - lines: \"\(quoted)\"\n```"
  return [
    ("paragraph", module("Some words first.\n\n\(sentence)")),
    ("item", module("- Some words\n- \(sentence)")),
    ("heading", module("## \(sentence)\n\nSome words.")),
    ("cell", module("| Head |\n|---|\n| \(sentence) |")),
    ("quotation", module("> \(sentence)")),
    ("footnote", module("Some words.[^1]\n\n[^1]: \(sentence)")),
    ("card", module("> [!NOTE]\n> \(sentence)")),
    ("worksheet", module(worksheet)),
    ("front matter", module("Some words.", "title: A page\nsummary: \"\(quoted)\"")),
  ]
}

/// What one rule finds in a sentence that stands in a place of its own on a page of a language.
func places(
  where rule: String, finds sentence: String, language: String = "en"
) async throws -> [(place: String, isFound: Bool)] {
  var found: [(place: String, isFound: Bool)] = []
  for (place, module) in everyPlace(of: sentence) {
    let told = try await findings(of: rule, in: ["\(language)/a.md": module])
    found.append((place, told.contains("[\(rule)]")))
  }
  return found
}

/// The places in which a rule misses a sentence, and no others.
func missed(by rule: String, _ sentence: String, language: String = "en") async throws -> [String] {
  try await places(where: rule, finds: sentence, language: language).filter { !$0.isFound }.map(\.place)
}
