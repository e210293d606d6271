public import Diagnostics
internal import PlacedYAML

/// A text of a data file with `{{` in it.
public struct BracedText: Sendable {
  /// As YAML reads it.
  public let text: String
  fileprivate let value: YAMLValue
  /// Whether readers see it with its variables put in. Names, and what variables are made of, stay as they are written.
  public let isResolved: Bool

  /// The place of a part of the text; that of the whole where the file has it written in another way.
  /// - Parameter last: of a part that stands before it.
  public func place(of part: String, behind last: Place? = nil) -> Place { value.place(of: part, behind: last) }
}

extension DataFolder {
  /// Every text with `{{` in the data files that readers see something of. What cannot be read is told by those who
  /// read it for its own sake.
  func bracedTexts(clinicID: String?) -> [BracedText] {
    let clinics = clinicID.map { ["Content/clinics/\($0).yml"] } ?? []
    let plain = ["Content/crisis-lines.yml", "Content/sources.yml", "Content/synonyms.yml"] + clinics
    return bracedTexts(in: SiteConfiguration.path, resolved: ["tagline"])
      + plain.flatMap { bracedTexts(in: $0, resolved: []) }
      + bracedTexts(in: "Content/glossary.yml", resolved: ["definition"])
      + ids(in: "Content/programs").flatMap {
        bracedTexts(
          in: "Content/programs/\($0).yml",
          resolved: ["title", "summary", "leaderNote", "activities", "group", "homework"])
      } + bracedReviews()
  }

  /// In the ledger of sign-offs, whose names stand on pages, as they are written.
  private func bracedReviews() -> [BracedText] {
    guard let file = try? file("Content/reviews.jsonl"), InlineSyntax.mayStand(in: file.bytes) else { return [] }
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { number, line -> [BracedText] in
      let text = String(decoding: line, as: UTF8.self)
      guard let value = try? YAMLValue.parse(text, of: file, lineOffset: number) else { return [] }
      return value.bracedTexts(resolved: [], isResolved: false)
    }
  }

  /// - Parameter keys: under which variables are put in.
  private func bracedTexts(in path: String, resolved keys: Set<String>) -> [BracedText] {
    guard let file = try? file(path), InlineSyntax.mayStand(in: file.bytes), let value = try? YAMLValue.parse(file)
    else { return [] }
    return value.bracedTexts(resolved: keys, isResolved: false)
  }
}

extension YAMLValue {
  fileprivate func bracedTexts(resolved keys: Set<String>, isResolved: Bool) -> [BracedText] {
    switch content {
    case .scalar(let text, _):
      text.contains("{{") ? [BracedText(text: text, value: self, isResolved: isResolved)] : []
    case .sequence(let values):
      values.flatMap { $0.bracedTexts(resolved: keys, isResolved: isResolved) }
    case .mapping(let entries):
      entries.flatMap { $0.value.bracedTexts(resolved: keys, isResolved: isResolved || keys.contains($0.key)) }
    }
  }
}
