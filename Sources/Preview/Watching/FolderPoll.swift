internal import Files
internal import Glibc

/// Folders with all that is below them, looked at again and again: for systems without inotify.
struct FolderPoll {
  /// What tells one state of a file from the next.
  private struct Stamp: Equatable {
    let size, seconds, nanoseconds: Int
    let inode: UInt64
  }

  private let roots: WatchedFolders
  private var stamps: [String: Stamp] = [:]

  init(_ roots: WatchedFolders) {
    self.roots = roots
    stamps = Self.look(at: roots)
  }

  /// What has changed since the last call.
  /// - Complexity: O(n) in the files, each of which is looked at.
  mutating func changes() -> [FoundChange] {
    let now = Self.look(at: roots)
    let came = now.filter { stamps[$0.key] != $0.value }.keys
    let gone = stamps.keys.filter { now[$0] == nil }
    stamps = now
    return (came + gone).sorted().map { .finished($0) }
  }

  private static func look(at roots: WatchedFolders) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for root in roots.paths { look(at: root, in: roots, above: [], &stamps) }
    return stamps
  }

  /// - Parameter above: the folders on the way here, by which links in a circle are known.
  private static func look(
    at path: String, in roots: WatchedFolders, above: Set<UInt64>, _ stamps: inout [String: Stamp]
  ) {
    var information = stat()
    // Of a link that is not followed, its own coming and going counts.
    let isFollowed = above.isEmpty || roots.lookInto(path)
    guard (isFollowed ? stat(path, &information) : lstat(path, &information)) == 0 else { return }
    let isFolder = information.st_mode & S_IFMT == S_IFDIR
    // A folder's own times change with every name in it, dropped editor files too: only its coming and going counts.
    stamps[path] = Stamp(
      size: isFolder ? 0 : Int(information.st_size), seconds: isFolder ? 0 : information.st_mtim.tv_sec,
      nanoseconds: isFolder ? 0 : information.st_mtim.tv_nsec, inode: UInt64(information.st_ino))
    guard isFolder, !above.contains(UInt64(information.st_ino)) else { return }
    for name in (try? Files.names(in: path)) ?? [] where !UnwatchedFiles.contains(name) {
      look(at: Paths.join(path, name), in: roots, above: above.union([UInt64(information.st_ino)]), &stamps)
    }
  }
}
