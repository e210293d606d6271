internal import Glibc

/// Reading whole files and folders, with errors that name the call and the path.
public enum Files {
  /// The bytes of a plain file. A device, a pipe or a socket is never opened: it might wait for ever for somebody to write.
  /// - Throws: `FileError`; a folder gives `EISDIR`.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    try bytes(of: openPlainFile(path), path)
  }

  static func openPlainFile(_ path: String) throws(FileError) -> OpenFile {
    try requirePlainFile(FileStatus(path), path)
    // What stands there now may be another file than a moment ago, so it is not waited for either.
    return try OpenFile(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  }

  static func bytes(of file: borrowing OpenFile, _ path: String) throws(FileError) -> [UInt8] {
    let status = try FileStatus(of: file, path)
    try requirePlainFile(status, path)
    return try file.bytes(size: status.size, path)
  }

  private static func requirePlainFile(_ status: FileStatus, _ path: String) throws(FileError) {
    if status.isFolder { throw FileError(call: "read", path: path, errno: EISDIR) }
    guard status.isPlainFile else { throw .noPlainFile(path) }
  }

  /// The names in a folder, sorted by their bytes.
  /// - Parameter hidden: which hidden names are listed too.
  public static func list(_ path: String, hidden: Set<String> = []) throws(FileError) -> [Entry] {
    var entries: [Entry] = []
    try forEachName(in: path) { name, isUTF8, type in
      if !name.hasPrefix(".") || hidden.contains(name) {
        entries.append(entry(name, isUTF8: isUTF8, in: path, hint: type))
      }
    }
    return entries.sorted { Paths.precedes($0.name, $1.name) }
  }

  /// Hands over every name in a folder, `.` and `..` too, with its type as `readdir` tells it.
  static func forEachName(in path: String, _ body: (String, _ isUTF8: Bool, UInt8) -> Void) throws(FileError) {
    guard let stream = opendir(path) else { throw .last("opendir", path) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        let bytes = bytes.prefix { $0 != 0 }
        let name = String(validating: bytes, as: UTF8.self)
        body(name ?? String(decoding: bytes, as: UTF8.self), name != nil, entry.pointee.d_type)
      }
    }
  }

  /// What stands at a path, links followed; nil where nothing does.
  public static func kind(_ path: String) -> Entry.Kind? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    return Entry.Kind(mode: information.st_mode)
  }

  public static func exists(_ path: String) -> Bool { kind(path) != nil }

  private static func entry(_ name: String, isUTF8: Bool, in folder: String, hint: UInt8) -> Entry {
    let path = folder + "/" + name
    let fault = FileName.fault(name, isUTF8: isUTF8, at: path)
    switch Int(hint) {
    case Int(DT_REG): return Entry(name: name, kind: .file, fault: fault)
    case Int(DT_DIR): return Entry(name: name, kind: .folder, fault: fault)
    default: return Entry(name: name, kind: kind(path) ?? .other, isLink: isLink(path), fault: fault)
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }

  /// A name in a folder.
  public struct Entry: Sendable {
    public enum Kind: Sendable {
      case file, folder, other

      init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        default: self = .other
        }
      }
    }

    public let name: String
    /// Of what a link leads to.
    public let kind: Kind
    public var isLink = false
    /// Why the name cannot be that of a part of a site.
    public var fault: FileError?
  }
}
