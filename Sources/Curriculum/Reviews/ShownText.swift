internal import ContentHash
internal import Diagnostics

/// A module as its readers see it, line by line: what a sign-off holds for.
///
/// The first line is `handrail-shown 1`, the version of this form. Then comes one line an item, in the order in which the
/// page is read: its kind, a tab, and its text, or several texts with tabs between. Texts are composed (NFC), and every
/// stretch of blanks in them is one space. `crisis.*` is put in; `clinic.*` and `site.*` stand as names, and `values` says
/// what they stood for.
///
/// In it are title, summary, message, the words of the body with their typographic marks, what is struck out, alternative
/// texts, where links lead, kinds of cards, boxes to tick, worksheets, footnotes, the glossary's terms that the page
/// explains, its sources as they are listed, fingerprints of pictures and downloads, and what group leaders read. Not in
/// it are emphasis, levels and ids of headings, the shape of lists and tables, comments, and what does not come from the
/// module: crisis strip, footer, templates, `order`, `keywords`, `updated`, `redirectFrom`.
public struct ShownText: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case title, summary, message, objective, material, question, answer
    /// A subhead in the list of a section.
    case part
    /// A paragraph, a heading, an item of a list or a cell.
    case text
    case code, html
    /// A link: its words, and where it leads.
    case link
    /// A picture or a recording: its alternative text, and what it is.
    case picture
    /// What a link or a picture says when a pointer rests on it.
    case hover
    /// Words that are struck out, behind the number of words before them.
    case struck
    /// The beginning of a card, with its kind, and its end.
    case card
    case end
    /// A box to tick: `open` or `done`.
    case box
    case worksheet, intro, field, option
    /// What follows is a footnote, with its number.
    case note
    /// A term and its definition.
    case term
    /// The number of a source, and the source.
    case source
  }

  public struct Item: Sendable, Hashable {
    public let kind: Kind
    public let texts: [String]

    public var text: String { texts.joined(separator: "\t") }
    var line: String { kind.rawValue + "\t" + text }
  }

  public let items: [Item]
  /// The variables of the clinic and the site that the text shows, each with its value.
  public let values: [String: String]

  /// The form that is signed.
  public var canonical: String { ([Self.version] + items.map(\.line)).joined(separator: "\n") + "\n" }

  /// SHA-256 of the canonical form as UTF-8.
  public var hash: String { ContentHash(of: Array(canonical.utf8)).hexadecimal }

  private static let version = "handrail-shown 1"

  init(_ module: Module, in curriculum: Curriculum, _ context: ShownContext) {
    var reader = ShownTextReader(module, in: curriculum, context)
    reader.read()
    items = reader.items
    values = reader.values
  }

  /// Reads the canonical form; nil for what is none.
  public init?(canonical: String) {
    let lines = canonical.split(separator: "\n", omittingEmptySubsequences: true)
    guard lines.first.map(String.init) == Self.version else { return nil }
    var items: [Item] = []
    for line in lines.dropFirst() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let kind = Kind(rawValue: parts[0]) else { return nil }
      let texts = Array(parts.dropFirst())
      items.append(Item(kind: kind, texts: texts == [""] ? [] : texts))
    }
    self.items = items
    values = [:]
  }

  /// A text as it stands in a line.
  static func normalized(_ text: String) -> String {
    text.composed.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(
      separator: " ")
  }
}

/// What the texts of one language are read with when they are signed.
struct ShownContext: Sendable {
  let words: RunningText
  /// With the names of what belongs to a clinic in the place of its values.
  let variables: Variables
  /// With all values.
  let current: Variables

  init(_ curriculum: Curriculum, in language: Language) {
    words = RunningText(SmartPunctuation(language), GlossaryMatcher(curriculum.glossary, in: language))
    current = Variables(curriculum, in: language)
    variables = current.withClinicAsNames
  }
}
