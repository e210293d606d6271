public import Curriculum
public import Diagnostics
internal import Files

/// The site's own `Templates/` laid over the theme's, file by file.
public struct TemplateFolders: Sendable {
  /// Looked into one after another.
  public let folders: [String]
  /// Whether the files of `assets/` may be links to other folders.
  public var followsLinks = false
  /// Which addresses may stand in templates.
  public var linkSchemes = LinkSchemes()

  public init(_ folders: [String]) {
    self.folders = folders
  }

  /// The site's own `Templates/` over the theme; nil where the site brings everything.
  public init(root: String, theme: String?) {
    self.init([Paths.join(root, "Templates"), theme].compactMap { $0 })
  }

  /// The same folders, read as a site wishes.
  public func read(for configuration: SiteConfiguration) -> TemplateFolders {
    var folders = self
    folders.followsLinks = configuration.followsLinks
    folders.linkSchemes = configuration.linkSchemes
    return folders
  }

  /// The files of a subfolder by their paths below it, each from the first folder that has it; sorted.
  /// - Throws: `DiagnosticsError` with everything there that cannot be read.
  public func files(in subfolder: String) throws(DiagnosticsError) -> [(name: String, path: String)] {
    var found: [String: String] = [:]
    var faults: [Diagnostic] = []
    let isAsset = subfolder == "assets" || subfolder.hasPrefix("assets/")
    for folder in folders.reversed() where Files.kind(Paths.join(folder, subfolder)) == .folder {
      do {
        let folder = SourceFolder(folder, followsLinks: followsLinks && isAsset)
        let walk = try FolderWalk(folder, below: subfolder) { _ in true }
        for file in walk.files {
          found[String(file.name.dropFirst(subfolder.count + 1))] = Paths.join(folder.path, file.name)
        }
        faults += walk.faults.map { .unreadable($0.error) }
      } catch {
        faults.append(.unreadable(error))
      }
    }
    guard faults.isEmpty else { throw DiagnosticsError(faults) }
    return found.sorted { Paths.precedes($0.key, $1.key) }.map { (name: $0.key, path: $0.value) }
  }
}
