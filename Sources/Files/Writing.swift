internal import Glibc

extension Files {
  /// Writes a new file whose folder exists. The file must not be there yet.
  public static func write(
    _ bytes: [UInt8], to path: String, _ access: PublishedAccess = .standard
  ) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    try OpenFile(path, flags, mode: access.fileMode).write(bytes, path)
  }

  /// Writes a file in one step: readers see the old one or the new one, never a part. A failure leaves nothing behind.
  public static func replace(
    _ path: String, with bytes: [UInt8], _ access: PublishedAccess = .standard
  ) throws(FileError) {
    let temporary = path + ".new-\(getpid())"
    try? remove(temporary)
    do throws(FileError) {
      try write(bytes, to: temporary, access)
      guard rename(temporary, path) == 0 else { throw .last("rename", path) }
    } catch {
      try? remove(temporary)
      throw error
    }
  }

  /// Makes a folder and the ones above it; one that is there already is fine.
  public static func makeFolder(_ path: String, _ access: PublishedAccess = .standard) throws(FileError) {
    if mkdir(path, access.folderMode) == 0 || errno == EEXIST { return }
    let parent = Paths.parent(of: path)
    guard errno == ENOENT, !parent.isEmpty, parent != path else { throw .last("mkdir", path) }
    try makeFolder(parent, access)
    guard mkdir(path, access.folderMode) == 0 || errno == EEXIST else { throw .last("mkdir", path) }
  }

  /// Makes a folder for what Handrail itself makes. One that is there already and in which its owner may not write is
  /// made one in which he may.
  public static func makeFolderToWrite(in path: String, _ access: PublishedAccess = .standard) throws(FileError) {
    try makeFolder(path, access)
    guard Glibc.access(path, W_OK | X_OK) != 0 else { return }
    guard chmod(path, access.folderMode) == 0 else { throw .last("chmod", path) }
  }

  /// Makes one folder in a folder that is there; false if that cannot be done or it is there already.
  @discardableResult
  public static func makeLastFolder(of path: String, _ access: PublishedAccess = .standard) -> Bool {
    mkdir(path, access.folderMode) == 0
  }

  /// Every name in a folder, hidden ones too.
  public static func names(in path: String) throws(FileError) -> [String] {
    var names: [String] = []
    try forEachName(in: path) { name, _, _ in
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Gives `path` a second name; false where the file system cannot.
  public static func link(_ path: String, as other: String) -> Bool {
    Glibc.link(path, other) == 0
  }

  /// Moves a path in one step; what stood at the other path must be nothing or an empty folder.
  public static func move(_ path: String, to other: String) throws(FileError) {
    guard rename(path, other) == 0 else { throw .last("rename", other) }
  }

  /// Whether a file holds exactly these bytes.
  /// - Parameter other: a file whose mode it must have too.
  public static func file(_ path: String, holds bytes: [UInt8], withModeOf other: String? = nil) -> Bool {
    var (information, wanted) = (stat(), stat())
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      other.map({ lstat($0, &wanted) == 0 && wanted.st_mode == information.st_mode }) ?? true,
      Int(information.st_size) == bytes.count, let known = try? read(path)
    else { return false }
    return known == bytes
  }

  /// The path with links and `..` resolved; nil where nothing is there.
  public static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

/// A lock on a file that ends with the process that holds it (flock).
public struct FileLock: ~Copyable {
  private let file: OpenFile

  /// Waits until no other process holds the lock; `whileWaiting` is told once who does (its process id, where known).
  public init(_ path: String, whileWaiting: (Int?) -> Void) throws(FileError) {
    // A link would have the id written into whatever it leads to.
    let file = try OpenFile(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard try FileStatus(of: file, path).isPlainFile else { throw .noPlainFile(path) }
    if flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else { throw .last("flock", path) }
      whileWaiting((try? Files.read(path)).flatMap { Int(String(decoding: $0, as: UTF8.self)) })
      try file.waitForLock(path)
    }
    Self.writeProcessID(into: file)
    self.file = file
  }

  private static func writeProcessID(into file: borrowing OpenFile) {
    let text = Array(String(getpid()).utf8)
    _ = ftruncate(file.number, 0)
    _ = text.withUnsafeBytes { pwrite(file.number, $0.baseAddress, text.count, 0) }
  }
}
