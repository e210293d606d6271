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
  public static func noPlainFile(_ path: String) -> FileError {
    FileError(call: "open", path: path, errno: noPlainFileNumber)
  }

  /// A link that leads out of the folder in which everything is to lie.
  public static func leadsOut(_ path: String) -> FileError {
    FileError(call: "open", path: path, errno: leadsOutNumber)
  }

  /// More folders behind links, or folders in folders, than any site has.
  static func tooManyFolders(_ path: String) -> FileError {
    FileError(call: "readdir", path: path, errno: tooManyFoldersNumber)
  }

  /// Why a file's name cannot be that of a part of a site.
  enum NameFault: Int32 {
    case notUTF8 = 4099
    case controlCharacter
    case tooLong

    var reason: String {
      switch self {
      case .notUTF8: "its name is not written in UTF-8"
      case .controlCharacter: "its name holds a control character"
      case .tooLong: "its name is longer than \(FileName.mostBytes) bytes"
      }
    }
  }

  static func unfitName(_ path: String, _ fault: NameFault) -> FileError {
    FileError(call: "open", path: path, errno: fault.rawValue)
  }

  /// Whether the name alone is at fault.
  public var isName: Bool { NameFault(rawValue: errno) != nil }

  /// Past those of the system.
  private static let noPlainFileNumber: Int32 = 4096
  private static let leadsOutNumber: Int32 = 4097
  private static let tooManyFoldersNumber: Int32 = 4098

  public var reason: String {
    switch errno {
    case Self.noPlainFileNumber: "it is a device, a pipe or a socket"
    case Self.leadsOutNumber: "it is a link that leads out of its folder"
    case Self.tooManyFoldersNumber: "too many folders lie in one another or behind links"
    case ELOOP: "it is a link, or links lead round in a circle"
    default: NameFault(rawValue: errno)?.reason ?? String(cString: strerror(errno))
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
    case Self.leadsOutNumber: "put the file itself there"
    case Self.tooManyFoldersNumber: "put the files themselves there, fewer folders deep"
    case ENOTEMPTY, EEXIST: "choose a folder that is new or empty"
    default: isName ? "rename it; small letters, digits and hyphens make the best addresses" : nil
    }
  }

  public var isDiskFull: Bool { errno == ENOSPC || errno == EDQUOT }

  /// A rename would have to lead to another file system.
  public var leadsElsewhere: Bool { errno == EXDEV }

  public var isMissing: Bool { errno == ENOENT || errno == ENOTDIR }

  /// Following the link would read what does not belong to the folder.
  public var leadsOut: Bool { errno == Self.leadsOutNumber }
}
