public import Files

/// The site's own `Templates/` laid over the theme's, file by file.
public struct TemplateFolders: Sendable {
  /// Looked into one after another.
  public let folders: [String]

  public init(_ folders: [String]) {
    self.folders = folders
  }

  /// The site's own `Templates/` over the theme; nil where the site brings everything.
  public init(root: String, theme: String?) {
    self.init([Paths.join(root, "Templates"), theme].compactMap { $0 })
  }

  /// The files of a subfolder by their paths below it, each from the first folder that has it; sorted.
  public func files(in subfolder: String) throws(FileError) -> [(name: String, path: String)] {
    var found: [String: String] = [:]
    for folder in folders.reversed() {
      let path = Paths.join(folder, subfolder)
      guard Files.kind(path) == .folder else { continue }
      try gather(path, prefix: "", into: &found)
    }
    return found.sorted { Paths.precedes($0.key, $1.key) }.map { (name: $0.key, path: $0.value) }
  }

  private func gather(_ folder: String, prefix: String, into found: inout [String: String]) throws(FileError) {
    for entry in try Files.list(folder) {
      let path = folder + "/" + entry.name
      switch entry.kind {
      case .folder: try gather(path, prefix: prefix + entry.name + "/", into: &found)
      case .file: found[prefix + entry.name] = path
      case .other: continue
      }
    }
  }
}
