/// The PDF files of the modules, as a site publishes them.
public struct PublishedHandouts: Sendable {
  public struct File: Sendable {
    public let edition: PrintEdition
    /// Relative to the site's base.
    public let path: String
    public let pages: Int
    /// In bytes.
    public let size: Int

    public init(edition: PrintEdition, path: String, pages: Int, size: Int) {
      self.edition = edition
      self.path = path
      self.pages = pages
      self.size = size
    }
  }

  private let files: [PageID: [File]]

  public static let none = PublishedHandouts([:])

  /// - Parameter files: by the page of the module in its language.
  public init(_ files: [PageID: [File]]) {
    self.files = files
  }

  subscript(page: PageID) -> [File] { files[page] ?? [] }
}
