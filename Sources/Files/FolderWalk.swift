internal import Glibc

/// The files below a folder, and what cannot be read there.
public struct FolderWalk {
  public struct File: Sendable {
    /// Below the folder.
    public let name: String
    /// Whether a link leads to it that leaves the folder.
    public let liesOutside: Bool
  }

  /// In the order of their folders and names.
  public private(set) var files: [File] = []
  /// Pipes, devices, links to nothing, out of the folder or round in a circle, by their paths below the folder.
  public private(set) var faults: [(name: String, error: FileError, isFolder: Bool)] = []

  private let folder: SourceFolder
  private let isRead: (String) -> Bool
  private let hidden: Set<String>
  /// The folders on the way to the one that is looked at, without links.
  private var way: [String] = []
  private var linkedFolders = 0

  /// More than any site has: links that multiply one another would have no end.
  private static let mostLinkedFolders = 1000
  private static let deepest = 32

  /// - Parameters:
  ///   - name: where to begin, below the folder.
  ///   - isRead: whether a file or a folder of this name is of interest; about others nothing is told.
  ///   - hidden: which hidden names are of interest.
  /// - Throws: `FileError` where the first folder cannot be listed.
  public init(
    _ folder: SourceFolder, below name: String, hidden: Set<String> = [], isRead: @escaping (String) -> Bool
  ) throws(FileError) {
    self.folder = folder
    self.isRead = isRead
    self.hidden = hidden
    let path = Paths.join(folder.path, name)
    guard let location = Files.resolved(path) else { throw FileError(call: "opendir", path: path, errno: ENOENT) }
    guard folder.followsLinks || folder.holds(location) else { throw .leadsOut(path) }
    try look(at: name, location)
    way = []
  }

  /// - Parameter location: of the folder, without links.
  private mutating func look(at name: String, _ location: String) throws(FileError) {
    way.append(location)
    defer { way.removeLast() }
    for entry in try Files.list(Paths.join(folder.path, name), hidden: hidden) {
      look(at: entry, name + "/" + entry.name, location)
    }
  }

  private mutating func look(at entry: Files.Entry, _ name: String, _ folderLocation: String) {
    do throws(FileError) {
      let path = Paths.join(folder.path, name)
      guard isRead(name) else { return }
      if let fault = entry.fault { throw fault }
      if entry.kind == .other { throw Self.fault(path) }
      let location = entry.isLink ? Files.resolved(path) : Paths.join(folderLocation, entry.name)
      let liesOutside = !folder.holds(location)
      guard let location, folder.followsLinks || !liesOutside else { throw .leadsOut(path) }
      if entry.kind == .file {
        files.append(File(name: name, liesOutside: liesOutside))
      } else {
        try enter(name, location, isLink: entry.isLink)
      }
    } catch {
      faults.append((name, error, entry.kind == .folder))
    }
  }

  private mutating func enter(_ name: String, _ location: String, isLink: Bool) throws(FileError) {
    let path = Paths.join(folder.path, name)
    if way.contains(location) { throw FileError(call: "open", path: path, errno: ELOOP) }
    if isLink { linkedFolders += 1 }
    guard way.count <= Self.deepest, linkedFolders <= Self.mostLinkedFolders else { throw .tooManyFolders(path) }
    try look(at: name, location)
  }

  /// Why something that is neither a file nor a folder cannot be read.
  private static func fault(_ path: String) -> FileError {
    do {
      _ = try Files.openPlainFile(path)
      return .noPlainFile(path)
    } catch {
      return error
    }
  }
}
