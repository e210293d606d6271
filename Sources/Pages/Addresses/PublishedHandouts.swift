public import Curriculum

/// The PDF files of modules and of the parts of programs, as a site publishes them.
public struct PublishedHandouts: Sendable {
  public struct File: Sendable {
    public let edition: PrintEdition
    /// Of a program; nil for a module.
    public let part: Program.Part?
    /// Relative to the site's base.
    public let path: String
    /// nil where it is printed when somebody asks for it.
    public let print: Print?

    public init(edition: PrintEdition, part: Program.Part? = nil, path: String, print: Print?) {
      self.edition = edition
      self.part = part
      self.path = path
      self.print = print
    }
  }

  /// What is known of a file that has been printed.
  public struct Print: Sendable {
    public let pages: Int
    /// In bytes.
    public let size: Int

    public init(pages: Int, size: Int) {
      self.pages = pages
      self.size = size
    }
  }

  private let files: [PageID: [File]]

  public static let none = PublishedHandouts([:])

  /// - Parameter files: by the page of the module or program in its language.
  public init(_ files: [PageID: [File]]) {
    self.files = files
  }

  subscript(page: PageID) -> [File] { files[page] ?? [] }
}
