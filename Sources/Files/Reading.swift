internal import Glibc

/// Reading whole files and folders, with errors that name the call and the path.
public enum Files {
  /// The bytes of a plain file. A device, a pipe or a socket is never opened: it might wait for ever for somebody to write.
  /// - Throws: `FileError`; a folder gives `EISDIR`.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    try requirePlainFile(FileStatus(path), path)
    // What stands there now may be another file than a moment ago, so it is not waited for either.
    let file = try OpenFile(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let status = try FileStatus(of: file, path)
    try requirePlainFile(status, path)
    return try file.bytes(size: status.size, path)
  }

  private static func requirePlainFile(_ status: FileStatus, _ path: String) throws(FileError) {
    if status.isFolder { throw FileError(call: "read", path: path, errno: EISDIR) }
    guard status.isPlainFile else { throw .noPlainFile(path) }
  }

  /// The names in a folder, sorted by their bytes; hidden names are left out.
  public static func list(_ path: String) throws(FileError) -> [Entry] {
    var entries: [Entry] = []
    try forEachName(in: path) { name, type in
      if !name.hasPrefix(".") { entries.append(Entry(name: name, kind: kind(of: path + "/" + name, hint: type))) }
    }
    return entries.sorted { Paths.precedes($0.name, $1.name) }
  }

  /// Hands over every name in a folder, `.` and `..` too, with its type as `readdir` tells it.
  static func forEachName(in path: String, _ body: (String, UInt8) -> Void) throws(FileError) {
    guard let stream = opendir(path) else { throw .last("opendir", path) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      body(name, entry.pointee.d_type)
    }
  }

  /// What stands at a path, links followed; nil where nothing does.
  public static func kind(_ path: String) -> Entry.Kind? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    return Entry.Kind(mode: information.st_mode)
  }

  public static func exists(_ path: String) -> Bool { kind(path) != nil }

  private static func kind(of path: String, hint: UInt8) -> Entry.Kind {
    switch Int(hint) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    default: kind(path) ?? .other
    }
  }

  /// A name in a folder.
  public struct Entry: Sendable, Hashable {
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
    public let kind: Kind
  }
}
