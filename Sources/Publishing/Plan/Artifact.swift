internal import Curriculum
internal import Files
internal import Pages

/// One file of the site: where it goes, and how its bytes are made when somebody asks for them.
public struct Artifact: Sendable {
  enum Source: Sendable {
    case page(PageID)
    case redirect(PageID)
    case siteFile(SiteFile)
    /// The same, and behind it what the site adds to it.
    case extended(SiteFile, with: PassedFile)
    case bytes([UInt8])
    /// A picture or a file beside the modules, by its path below `Content/`, without what cameras wrote into it and what runs in it.
    case media(String)
    /// A file on disk, by its path below a folder, copied as it is.
    case file(String, in: SourceFolder)
    /// A print of what a page shows, copied from its own path below a folder.
    case handout(of: PageID, in: SourceFolder)
  }

  /// Relative to the site's folder.
  public let path: String
  let source: Source

  /// Whether it is a page that people read.
  public var isPage: Bool { if case .page = source { true } else { false } }
}
