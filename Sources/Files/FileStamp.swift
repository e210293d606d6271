internal import Glibc

/// What tells, without reading it, that a file has changed: two files with equal stamps hold the same bytes.
public struct FileStamp: Sendable, Hashable {
  private let device: UInt
  private let inode: UInt
  private let size: Int
  /// Nanoseconds since 1970 of the last change of the text, and of anything about the file.
  private let modified: Int
  private let changed: Int

  /// The stamp of a regular file, links followed; nil where there is none, and for a file that was changed a moment ago:
  /// clocks of file systems tick in milliseconds, so it could change once more and keep its stamp.
  public init?(_ path: String) {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt(information.st_dev)
    inode = UInt(information.st_ino)
    size = Int(information.st_size)
    modified = Self.nanoseconds(information.st_mtim)
    changed = Self.nanoseconds(information.st_ctim)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    guard Self.nanoseconds(now) - changed > Self.settlingTime else { return nil }
  }

  /// In nanoseconds: more than the coarsest tick of Linux, 10 ms.
  private static let settlingTime = 50_000_000

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
}
