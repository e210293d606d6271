internal import Curriculum
internal import Files
internal import MediaMetadata
internal import Pages

/// Every file of a site, made on demand: `build` asks for all of them, a preview for one at a time.
public struct SitePlan: Sendable {
  /// Sorted by path; no path stands twice.
  public let artifacts: [Artifact]
  let maker: PageMaker
  /// Who may write the published files.
  let access: PublishedAccess
  private let siteFiles: SiteFileMaker
  private let atPath: [String: Artifact]

  /// - Parameter artifacts: of those with the same path, the first counts.
  init(_ artifacts: [Artifact], maker: PageMaker, siteFiles: SiteFileMaker, access: PublishedAccess) {
    self.maker = maker
    self.access = access
    self.siteFiles = siteFiles
    atPath = Dictionary(artifacts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.artifacts = atPath.values.sorted { Paths.precedes($0.path, $1.path) }
  }

  /// The same files of a site that differs in texts alone.
  init(_ other: SitePlan, _ sources: SiteSources) {
    artifacts = other.artifacts
    atPath = other.atPath
    access = other.access
    maker = PageMaker(other.maker, curriculum: sources.curriculum, addresses: sources.addresses)
    siteFiles = SiteFileMaker(other.siteFiles, curriculum: sources.curriculum, addresses: sources.addresses)
  }

  /// What stands at a path; nil where the site has nothing there.
  func artifact(at path: String) -> Artifact? { atPath[path] }

  /// Every path of the site.
  var paths: Set<String> { Set(atPath.keys) }

  /// The bytes of an artifact; the same for the same inputs, on any thread.
  /// - Throws: `FileError` for a file that has gone since the plan was made, `DiagnosticsError` for a page that cannot be
  ///   made.
  public func bytes(of artifact: Artifact) throws -> [UInt8] {
    switch artifact.source {
    case .page(let page): try maker.html(of: page)
    case .redirect(let page): try maker.redirect(to: page, at: artifact.path)
    case .siteFile(let file): siteFiles.bytes(of: file)
    case .extended(let file, let more): try siteFiles.bytes(of: file) + siteFiles.curriculum.content.read(more.path)
    case .bytes(let bytes): bytes
    case .media(let path):
      try MediaMetadata.removed(
        from: siteFiles.curriculum.content.read(path), fileExtension: Paths.fileExtension(of: path)
      ).bytes
    case .file(let path, let folder): try folder.read(path)
    case .handout(_, let folder): try folder.read(artifact.path)
    }
  }
}
