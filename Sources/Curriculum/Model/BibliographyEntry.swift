/// One source of `Content/sources.yml`, in the terms of CSL-YAML (https://docs.citationstyles.org/).
public struct BibliographyEntry: Sendable {
  public var id: String
  /// The CSL type: `article-journal`, `report`, `book`, `webpage`, …
  public var type: String
  public var title: String
  public var authors: [Name]
  public var issued: IssueDate?
  public var containerTitle: String?
  public var publisher: String?
  public var edition: String?
  public var volume: String?
  public var issue: String?
  public var page: String?
  public var number: String?
  public var doi: String?
  public var url: String?
  public var accessed: CalendarDate?

  /// Where a DOI leads, as its registry asks for it to be shown.
  public static func address(ofDOI doi: String) -> String { "https://doi.org/" + doi }

  public struct Name: Sendable {
    public var family: String
    public var given: String?
    /// True for an organisation, whose name is never inverted.
    public var isLiteral: Bool
  }

  /// A year, with month and day where they are known.
  public struct IssueDate: Sendable {
    public var year: Int
    public var month: Int?
    public var day: Int?
  }
}
