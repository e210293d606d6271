internal import Glibc

/// A file that several processes add to, one at a time; the others wait until this value is gone.
public struct AppendedFile: ~Copyable {
  private let file: OpenFile
  private let path: String

  /// Opens the file, or makes it where there is none.
  /// - Throws: `FileError`; `ELOOP` for a link, since what it leads to may be replaced under the lock.
  public init(_ path: String) throws(FileError) {
    self.path = path
    let isNew = !Files.exists(path)
    for _ in 0..<Self.mostTurns {
      let file = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      try file.waitForLock(path)
      // While this process waited, another may have put a new file in the place of the one that is open here.
      guard try Self.status(of: file, path).isSame(asAt: path) else { continue }
      // The name of a new file is on the disk when its folder is.
      if isNew { try Self.synchronize(folderOf: path) }
      self.file = file
      return
    }
    throw FileError(call: "flock", path: path, errno: EBUSY)
  }

  /// How often another process may put a new file in the place of the one that was opened.
  private static let mostTurns = 100

  private static func synchronize(folderOf path: String) throws(FileError) {
    let parent = Paths.parent(of: path)
    let folder = try OpenFile(parent.isEmpty ? "." : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A file system that knows no such thing says EINVAL.
    guard fsync(folder.number) == 0 || errno == EINVAL else { throw .last("fsync", parent) }
  }

  private static func status(of file: borrowing OpenFile, _ path: String) throws(FileError) -> FileStatus {
    let status = try FileStatus(of: file, path)
    guard status.isPlainFile else { throw .noPlainFile(path) }
    return status
  }

  public func contents() throws(FileError) -> [UInt8] {
    try file.bytes(size: Self.status(of: file, path).size, path)
  }

  /// Adds bytes; they are on the disk when it returns. Where they cannot be written whole, the file is as it was, a new
  /// one empty.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    let size = try Self.status(of: file, path).size
    do throws(FileError) {
      try file.write(bytes, path)
      guard fsync(file.number) == 0 else { throw .last("fsync", path) }
    } catch {
      _ = ftruncate(file.number, size)
      throw error
    }
  }
}
