internal import Glibc

/// Who may read and change what is published, whatever the umask of the process is: a web server reads it as another user.
public enum PublishedAccess: Sendable, Hashable {
  /// The owner writes, everybody reads.
  case standard
  /// The group writes as well.
  case groupWritable

  var fileMode: mode_t { self == .standard ? 0o644 : 0o664 }
  var folderMode: mode_t { self == .standard ? 0o755 : 0o775 }

  /// Lets new files and folders have their modes. This holds for the whole process, and for those that it starts.
  public func apply() { umask(self == .standard ? 0o022 : 0o002) }

  /// Gives a file or a folder of this user that was made otherwise the mode that it should have; what is not there is
  /// passed over, and a link is not followed.
  public func grant(_ path: String) throws(FileError) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    let kind = information.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFDIR else { return }
    let wanted = kind == S_IFDIR ? folderMode : fileMode
    // What a folder hands on beside, such as its group, stays.
    guard information.st_mode & 0o777 != wanted else { return }
    guard chmod(path, information.st_mode & 0o7000 | wanted) == 0 else { throw .last("chmod", path) }
  }
}
