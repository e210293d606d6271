internal import Glibc

extension Files {
  /// Removes a file or a folder with all that is in it, whatever the modes of this user's folders there are; what is not
  /// there is fine. Links are not followed.
  public static func remove(_ path: String) throws(FileError) {
    try remove(Array(path.utf8CString), in: AT_FDCWD, path)
  }

  /// - Parameters:
  ///   - name: as the folder has it, which need not be UTF-8.
  ///   - path: what errors name.
  private static func remove(_ name: [CChar], in folder: Int32, _ path: String) throws(FileError) {
    if unlinkat(folder, name, 0) == 0 || errno == ENOENT { return }
    guard errno == EISDIR || errno == EPERM else { throw .last("unlink", path) }
    try empty(name, in: folder, path)
    guard unlinkat(folder, name, AT_REMOVEDIR) == 0 || errno == ENOENT else { throw .last("rmdir", path) }
  }

  private static func empty(_ name: [CChar], in parent: Int32, _ path: String) throws(FileError) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    var descriptor = openat(parent, name, flags)
    if descriptor < 0, errno == EACCES, fchmodat(parent, name, S_IRWXU, 0) == 0 {
      descriptor = openat(parent, name, flags)
    }
    guard descriptor >= 0 else { throw .last("open", path) }
    let folder = OpenFile(descriptor)
    for entry in try names(in: folder, path) {
      let entryPath = path + "/" + String(decoding: entry.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      do {
        try remove(entry, in: folder.number, entryPath)
      } catch {
        // A folder that its owner may not write in is made one that he may.
        guard error.errno == EACCES, fchmod(folder.number, S_IRWXU) == 0 else { throw error }
        try remove(entry, in: folder.number, entryPath)
      }
    }
  }

  /// The names in an open folder, each with a NUL at its end.
  private static func names(in folder: borrowing OpenFile, _ path: String) throws(FileError) -> [[CChar]] {
    // The stream closes its descriptor.
    guard let stream = fdopendir(dup(folder.number)) else { throw .last("opendir", path) }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { $0.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name + [0]) }
    }
    return names
  }
}
