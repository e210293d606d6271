/// One page to be found. All its strings are plain text, without markup.
public struct SearchDocument: Sendable {
  /// The page's path below the site's base, with no leading slash: `addiction/triggers/`.
  public var url: String
  public var title: String
  /// The section's display name; what a reader filters by.
  public var section: String
  /// Identifiers of the audiences: `client`, `family`.
  public var audiences: [String]
  /// Other names that people search by.
  public var keywords: [String]
  public var summary: String
  /// The UTF-8 of all passages, one after another.
  public var text: [UInt8]
  /// In the order of the page. The first, before any heading, has no anchor and an empty heading, and so has text that
  /// follows a part of the page without a heading of its own.
  public var passages: [SearchPassage]
  /// A BCP 47 code where the page is written in another language than the index; nil where it is not.
  public var language: String?

  public init(
    url: String, title: String, section: String, audiences: [String] = [], keywords: [String] = [],
    summary: String = "", text: [UInt8], passages: [SearchPassage], language: String? = nil
  ) {
    self.url = url
    self.title = title
    self.section = section
    self.audiences = audiences
    self.keywords = keywords
    self.summary = summary
    self.text = text
    self.passages = passages
    self.language = language
  }
}

/// The part of a page under one heading.
public struct SearchPassage: Sendable {
  /// The heading's id; nil for the top of the page.
  public var anchor: String?
  public var heading: String
  /// Bytes of the document's `text`, 0-based, the heading left out; blocks are separated by white space.
  public var range: Range<Int>

  public init(anchor: String?, heading: String, range: Range<Int>) {
    self.anchor = anchor
    self.heading = heading
    self.range = range
  }
}
