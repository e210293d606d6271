internal import Files
internal import Glibc

/// The folders that are watched, and which links in them are followed: those that the reading of the site follows.
struct WatchedFolders: Sendable {
  /// Absolute paths of folders, which need not be there.
  let paths: [String]
  /// Whether links may lead out of the folders.
  let followsLinks: Bool

  /// Whether what stands at a path below the folders is looked into: not a link that leads out of all of them.
  func lookInto(_ path: String) -> Bool {
    var information = stat()
    guard !followsLinks, lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFLNK else { return true }
    guard let target = Files.resolved(path) else { return false }
    return paths.compactMap(Files.resolved).contains { target == $0 || target.hasPrefix($0 + "/") }
  }
}
