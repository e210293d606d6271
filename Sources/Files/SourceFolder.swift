internal import Glibc

/// A folder that somebody writes in. What is read from it lies in it: a link may lead to another place in the folder, but
/// out of it only where that is allowed. The folder itself may be a link; what counts is where a path below it leads.
public struct SourceFolder: Sendable {
  public let path: String
  /// Whether links may lead out of the folder.
  public let followsLinks: Bool
  /// The folder without links on its way; nil where there was none.
  let resolved: String?

  public init(_ path: String, followsLinks: Bool = false) {
    self.init(path, followsLinks: followsLinks, resolved: Files.resolved(path))
  }

  private init(_ path: String, followsLinks: Bool, resolved: String?) {
    self.path = path
    self.followsLinks = followsLinks
    self.resolved = resolved
  }

  /// The same folder with links that must not lead out of it.
  public var enclosed: SourceFolder { SourceFolder(path, followsLinks: false, resolved: resolved) }

  /// The bytes of a file.
  /// - Parameter name: its path below the folder.
  /// - Throws: `FileError`; of a file outside nothing is read.
  public func read(_ name: String) throws(FileError) -> [UInt8] {
    let path = Paths.join(path, name)
    let file = try Files.openPlainFile(path)
    // The open file is asked, and not the path once more, where something else may stand by now.
    if !followsLinks, !holds(file.location ?? Files.resolved(path)) { throw .leadsOut(path) }
    return try Files.bytes(of: file, path)
  }

  /// Whether a path below the folder, of a file or a folder that is there, does not lead out of it.
  public func encloses(_ name: String) -> Bool { holds(Files.resolved(Paths.join(path, name))) }

  /// - Parameter location: a path without links; nil where it is not known.
  func holds(_ location: String?) -> Bool {
    // A cache may not have been there yet when it was named.
    guard let location, let resolved = resolved ?? Files.resolved(path) else { return false }
    return location == resolved || location.hasPrefix(resolved == "/" ? resolved : resolved + "/")
  }
}

extension OpenFile {
  /// Where the file lies, without links on the way; nil where the system does not tell.
  var location: String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        guard let start = buffer.baseAddress else { return }
        count = max(readlink("/proc/self/fd/\(number)", start, buffer.count), 0)
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
