internal import Glibc

/// A folder for what a process has not finished yet. Whether its owner is still there tells a lock on it, of which the
/// system lets go however the owner ends; the id of a process would be given to another one some day.
public final class WorkFolder: Sendable {
  public let path: String
  private let folder: OpenFile

  /// Makes one in a folder that is there.
  public init(in parent: String) throws(FileError) {
    while true {
      let path = try Self.makeFolder(in: parent)
      // Between being made and being locked it looks abandoned, and whoever tidies up may have taken it.
      guard let folder = try? OpenFile(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) else { continue }
      let isLocked = flock(folder.number, LOCK_EX | LOCK_NB) == 0
      if !isLocked, errno == EWOULDBLOCK { continue }
      guard try FileStatus(of: folder, path).isSame(asAt: path) else { continue }
      self.path = path
      self.folder = folder
      return
    }
  }

  /// One with a name of its own.
  private static func makeFolder(in parent: String) throws(FileError) -> String {
    let template = strdup(Paths.join(parent, "work-XXXXXX"))
    defer { free(template) }
    guard let template, mkdtemp(template) != nil else { throw .last("mkdtemp", parent) }
    return String(cString: template)
  }

  public func remove() { try? Files.remove(path) }

  /// Removes what processes that are gone have left in a folder. Where files cannot be locked, nothing is.
  public static func removeAbandoned(in parent: String) {
    for name in (try? Files.names(in: parent)) ?? [] {
      let path = Paths.join(parent, name)
      guard let folder = try? OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC),
        flock(folder.number, LOCK_EX | LOCK_NB) == 0
      else { continue }
      try? Files.remove(path)
    }
  }
}
