/// What a document may not exceed, so that no input keeps the parser busy: a call into C cannot be stopped from outside.
///
/// The defaults keep the worst input found under about a second on one core, and leave room for a module of 300 kB, a
/// table of 30 columns and 1,000 rows, and lists and quotes 20 deep many times over.
public struct MarkdownLimits: Sendable, Equatable {
  /// The body's size in bytes.
  public var bytes = 2_000_000
  /// How deep quotes, lists and footnotes may nest, and how deep emphasis, links and images may.
  public var nesting = 100
  /// Columns times rows of all tables: a short row is filled up with empty cells.
  public var tableCells = 200_000
  /// Line ends and characters that may begin or end some construct: each may cost a node.
  public var marks = 400_000
  /// Steps of rereading the same text, about a nanosecond each: cmark looks from each `<?`, bracket, `www.`, `@` and row
  /// of dashes through the text around it.
  public var steps = 300_000_000
  /// Bytes of link targets that references would copy: the longest definition times the brackets in the text.
  public var referenceBytes = 20_000_000

  public static let standard = MarkdownLimits()

  public init() {}
}
