internal import Files
internal import Pages

/// Every file of a site, made on demand: `build` asks for all of them, a preview for one at a time.
public struct SitePlan: Sendable {
  /// Sorted by path; no path stands twice.
  public let artifacts: [Artifact]
  private let maker: PageMaker

  init(_ artifacts: [Artifact], maker: PageMaker) {
    self.artifacts = artifacts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.maker = maker
  }

  /// The path that the site lies under: `/` or `/a/b/`.
  var basePath: String { maker.basePath }

  /// The files whose text an artifact shows.
  func sourceFiles(of artifact: Artifact) -> [String] {
    guard case .page(let page) = artifact.source else { return [] }
    return maker.sourceFile(of: page).map { [$0] } ?? []
  }

  /// The bytes of an artifact; the same for the same inputs, on any thread.
  /// - Throws: `FileError` for a file that has gone since the plan was made.
  public func bytes(of artifact: Artifact) throws -> [UInt8] {
    switch artifact.source {
    case .page(let page): maker.html(of: page)
    case .redirect(let page): maker.redirect(to: page, at: artifact.path)
    case .bytes(let bytes): bytes
    case .file(let path): try Files.read(path)
    }
  }
}
