internal import ContentHash
internal import Pages

/// Pages that were made, with what they were made from.
struct PageStore {
  struct Entry: Sendable {
    /// The page, whatever its address is called now.
    let name: String
    /// With open places.
    let html: [UInt8]
    let facts: PageFacts
    let fingerprint: String
    let holdsStylesheet: Bool
    /// The newest state of which it is known that the page is good.
    var version: Int
  }

  private var entries: [String: Entry] = [:]
  /// How many pages are kept: some 40 MB.
  private static let limit = 2_000

  subscript(path: String) -> Entry? { entries[path] }

  /// Keeps a page; one of a later state that is there already stays.
  mutating func keep(_ entry: Entry, at path: String) {
    if let known = entries[path], known.version > entry.version { return }
    if entries.count >= Self.limit, entries[path] == nil { forgetOldest() }
    entries[path] = entry
  }

  /// Notes that a page is good in a later state.
  mutating func confirm(_ path: String, version: Int) {
    if let known = entries[path], known.version < version { entries[path]?.version = version }
  }

  /// Makes room by letting go of half of the pages and more, those that have not been asked for in the latest states.
  private mutating func forgetOldest() {
    let versions = entries.values.map(\.version).sorted()
    let middle = versions[versions.count / 2]
    entries = entries.filter { $0.value.version > middle }
  }
}
