internal import Files
internal import Pages

/// Every file of a site, made on demand: `build` asks for all of them, a preview for one at a time.
public struct SitePlan: Sendable {
  /// Sorted by path; no path stands twice.
  public let artifacts: [Artifact]
  private let maker: PageMaker
  private let siteFiles: SiteFileMaker

  init(_ artifacts: [Artifact], maker: PageMaker, siteFiles: SiteFileMaker) {
    self.maker = maker
    self.siteFiles = siteFiles
    self.artifacts = artifacts.sorted { Paths.precedes($0.path, $1.path) }
  }

  /// The bytes of an artifact; the same for the same inputs, on any thread.
  /// - Throws: `FileError` for a file that has gone since the plan was made.
  public func bytes(of artifact: Artifact) throws -> [UInt8] {
    switch artifact.source {
    case .page(let page): maker.html(of: page)
    case .redirect(let page): maker.redirect(to: page, at: artifact.path)
    case .siteFile(let file): siteFiles.bytes(of: file)
    case .bytes(let bytes): bytes
    case .file(let path): try Files.read(path)
    }
  }
}
