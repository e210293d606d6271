internal import Glibc

/// Reading whole files and folders, with errors that name the call and the path.
public enum Files {
  /// The bytes of a regular file.
  /// - Throws: `FileError`; a folder gives `EISDIR`.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = try OpenFile(path, O_RDONLY | O_CLOEXEC)
    var information = stat()
    guard fstat(descriptor.number, &information) == 0 else { throw .last("fstat", path) }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw FileError(call: "read", path: path, errno: information.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    var failure: FileError?
    let size = Int(information.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor.number, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = .last("read", path) }
        if got <= 0 { return }
        count += got
      }
    }
    if let failure { throw failure }
    return bytes
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

/// An open descriptor, closed when its owner goes.
struct OpenFile: ~Copyable {
  let number: Int32

  init(_ path: String, _ flags: Int32, mode: mode_t = 0o644) throws(FileError) {
    number = open(path, flags, mode)
    guard number >= 0 else { throw .last("open", path) }
  }

  deinit { close(number) }
}
