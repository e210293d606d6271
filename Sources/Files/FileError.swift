internal import Glibc

/// A system call on a path that failed.
public struct FileError: Error, Sendable, CustomStringConvertible {
  /// The call as the manual names it: `open`, `renameat2`.
  public let call: String
  public let path: String
  public let errno: Int32

  public init(call: String, path: String, errno: Int32) {
    self.call = call
    self.path = path
    self.errno = errno
  }

  /// Takes `errno` as the last call left it.
  static func last(_ call: String, _ path: String) -> FileError {
    FileError(call: call, path: path, errno: Glibc.errno)
  }

  /// Something other than a plain file, which is not opened.
  static func noPlainFile(_ path: String) -> FileError {
    FileError(call: "open", path: path, errno: noPlainFileNumber)
  }

  /// Past those of the system.
  private static let noPlainFileNumber: Int32 = 4096

  public var reason: String {
    switch errno {
    case Self.noPlainFileNumber: "it is a device, a pipe or a socket"
    case ELOOP: "it is a link, or links lead round in a circle"
    default: String(cString: strerror(errno))
    }
  }

  public var description: String { "\(path): \(reason) (\(call))" }

  /// What a person can do about it, where something can be said.
  public var hint: String? {
    switch errno {
    case ENOSPC, EDQUOT: "the disk is full: free some space and run the command again; the published site is untouched"
    case EACCES, EPERM, EROFS: "this user may not write or read here: check the owner and the mode of the folder"
    case EMFILE, ENFILE: "too many open files: raise the limit with 'ulimit -n 4096'"
    case ENOENT: "check the path"
    case ELOOP: "put the file itself there"
    case Self.noPlainFileNumber: "put a plain file there, or take it away"
    case ENOTEMPTY, EEXIST: "choose a folder that is new or empty"
    default: nil
    }
  }

  public var isDiskFull: Bool { errno == ENOSPC || errno == EDQUOT }

  /// A rename would have to lead to another file system.
  public var leadsElsewhere: Bool { errno == EXDEV }

  public var isMissing: Bool { errno == ENOENT || errno == ENOTDIR }
}
