internal import Glibc

extension Files {
  /// Whether a file can be changed as it stands: it is a plain file, not a link, that its owner may write, in a folder in
  /// which files may be made.
  public static func mayChange(_ path: String) -> Bool {
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return false }
    // Whoever may do anything is stopped by no mode, and still means a file that nobody may write to stay as it is.
    return information.st_mode & S_IWUSR != 0 && access(path, W_OK) == 0 && access(folder(of: path), W_OK | X_OK) == 0
  }

  /// Whether files may be made in a folder, or, where there is none, in the nearest one above it.
  public static func mayMakeFiles(in path: String) -> Bool {
    guard kind(path) != nil else { return path.isEmpty || path == "." || mayMakeFiles(in: folder(of: path)) }
    return kind(path) == .folder && access(path, W_OK | X_OK) == 0
  }

  private static func folder(of path: String) -> String {
    let parent = Paths.parent(of: path)
    return parent.isEmpty ? "." : parent
  }

  /// Writes a new file that whoever may read and write another one may too.
  public static func write(_ bytes: [UInt8], to path: String, withModeOf other: String) throws(FileError) {
    var information = stat()
    guard stat(other, &information) == 0 else { throw .last("stat", other) }
    try write(bytes, to: path)
    guard chmod(path, information.st_mode & 0o7777) == 0 else { throw .last("chmod", path) }
  }
}
