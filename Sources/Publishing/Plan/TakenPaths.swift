internal import Files

/// The paths of files and of the folders that hold them: no file can lie where another file or a folder is.
struct TakenPaths {
  private var files: Set<String> = []
  private var folders: Set<String> = []

  init(_ paths: some Sequence<String>) {
    for path in paths { add(path) }
  }

  /// Takes a path for one more file.
  /// - Returns: whether there was room.
  mutating func insert(_ path: String) -> Bool {
    guard !files.contains(path), !folders.contains(path), !Paths.folders(of: path).contains(where: files.contains)
    else {
      return false
    }
    add(path)
    return true
  }

  private mutating func add(_ path: String) {
    files.insert(path)
    for folder in Paths.folders(of: path) where !folders.insert(folder).inserted { break }
  }
}
