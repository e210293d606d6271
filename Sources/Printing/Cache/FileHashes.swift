internal import ContentHash
internal import Files
internal import Synchronization

/// The hashes of files, each read once a run.
final class FileHashes: Sendable {
  private let known = Mutex<[String: String]>([:])

  /// The SHA-256 of a file; "" where there is none.
  func hash(of path: String) -> String {
    if let hash = known.withLock({ $0[path] }) { return hash }
    let hash = (try? Files.read(path)).map { ContentHash(of: $0).hexadecimal } ?? ""
    known.withLock { $0[path] = hash }
    return hash
  }
}
