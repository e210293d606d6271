internal import Glibc

/// An open descriptor, closed when its owner goes.
struct OpenFile: ~Copyable {
  let number: Int32

  /// Takes an open descriptor over.
  init(_ number: Int32) { self.number = number }

  init(_ path: String, _ flags: Int32, mode: mode_t = 0o644) throws(FileError) {
    number = open(path, flags, mode)
    guard number >= 0 else { throw .last("open", path) }
  }

  deinit { close(number) }

  /// Waits until no other process holds the lock on the file (flock).
  func waitForLock(_ path: String) throws(FileError) {
    while flock(number, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .last("flock", path) }
    }
  }

  /// The first bytes of the file, fewer where it has become shorter.
  func bytes(size: Int, _ path: String) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = pread(number, buffer.baseAddress?.advanced(by: count), size - count, off_t(count))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = .last("read", path) }
        if got <= 0 { return }
        count += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of the bytes where the descriptor stands.
  func write(_ bytes: [UInt8], _ path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(number, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last("write", path) }
      written += count
    }
  }
}

/// What the system says of a file.
struct FileStatus {
  private let information: stat

  /// - Throws: `FileError` where nothing is there. Links are followed.
  init(_ path: String) throws(FileError) {
    var information = stat()
    guard stat(path, &information) == 0 else { throw .last("open", path) }
    self.information = information
  }

  init(of file: borrowing OpenFile, _ path: String) throws(FileError) {
    var information = stat()
    guard fstat(file.number, &information) == 0 else { throw .last("fstat", path) }
    self.information = information
  }

  var size: Int { Int(information.st_size) }
  var isPlainFile: Bool { information.st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { information.st_mode & S_IFMT == S_IFDIR }

  /// Whether this very file stands at a path.
  func isSame(asAt path: String) -> Bool {
    var other = stat()
    return lstat(path, &other) == 0 && other.st_ino == information.st_ino && other.st_dev == information.st_dev
  }
}
