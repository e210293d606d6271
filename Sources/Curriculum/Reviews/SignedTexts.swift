internal import ContentHash
internal import Files

/// The texts that were signed off, in `Content/.reviews/`, each in a file of the name of its hash: what has changed since
/// can be said in words, with or without a history of the files, and anybody can hold a text against its hash.
public struct SignedTexts: Sendable {
  private let folder: String

  /// - Parameter root: the folder that holds `Content/`.
  public init(root: String) {
    folder = Paths.join(root, "Content/.reviews")
  }

  /// Keeps a text; nothing is written where it is known.
  func keep(_ text: ShownText) throws(FileError) {
    let path = path(of: text.hash)
    if Files.exists(path) { return }
    try Files.makeFolder(folder)
    try Files.replace(path, with: Array(text.canonical.utf8))
  }

  /// A text by its hash; nil where it is not at hand, or is another one.
  public func text(_ hash: String) -> ShownText? {
    guard hash.allSatisfy(\.isHexDigit), let bytes = try? Files.read(path(of: hash)),
      ContentHash(of: bytes).hexadecimal == hash
    else { return nil }
    return ShownText(canonical: String(decoding: bytes, as: UTF8.self))
  }

  private func path(of hash: String) -> String { Paths.join(folder, hash + ".txt") }
}
