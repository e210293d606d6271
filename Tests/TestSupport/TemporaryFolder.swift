public import Files
internal import Foundation

/// A folder for one test, removed when the test lets go of it.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    path = FileManager.default.temporaryDirectory.path + "/handrail-test-" + UUID().uuidString
    try Files.makeFolder(path)
  }

  deinit { try? Files.remove(path) }

  /// Writes a file, with the folders above it.
  public func write(_ text: String, to name: String) throws(FileError) {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file, with the folders above it; one that is there already is replaced.
  public func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let file = path(of: name)
    try Files.makeFolder(Paths.parent(of: file))
    try Files.replace(file, with: bytes)
  }

  public func path(of name: String) -> String { Paths.join(path, name) }

  public func text(of name: String) throws(FileError) -> String {
    String(decoding: try Files.read(path(of: name)), as: UTF8.self)
  }
}
