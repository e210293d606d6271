internal import Diagnostics
internal import Files

/// The files of `Content/` that are neither modules nor settings.
final class ContentFiles: Sendable {
  /// Paths below `Content/`, sorted.
  let media: [String]
  /// Those of `Content/static/`.
  let passed: [PassedFile]
  let unread: [UnreadFile]
  private let knownMedia: Set<String>
  private let unreadByPath: [String: UnreadFile]

  init(media: [String], passed: [String], unread: [UnreadFile]) {
    self.media = media.sorted(by: Paths.precedes)
    self.passed = passed.map(PassedFile.init)
    self.unread = unread
    knownMedia = Set(media)
    unreadByPath = Dictionary(unread.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path as the disk has it: letters with accents can be written in two ways, which are equal.
  func media(at path: String) -> String? { knownMedia.firstIndex(of: path).map { knownMedia[$0] } }

  func unread(at path: String) -> UnreadFile? { unreadByPath[path] }
}

/// A file that is published as it is, at the root of the site: `Content/static/ads.txt`.
public struct PassedFile: Sendable {
  /// Below `Content/`.
  public let path: String
  /// Where it is published, relative to the site's folder.
  public let address: String

  init(_ path: String) {
    self.path = path
    address = String(path.dropFirst(ContentTree.passedFolder.count + 1)).composed
  }
}
