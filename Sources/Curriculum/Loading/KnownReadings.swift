internal import Diagnostics
internal import Files
internal import Parallelism

/// What was read of each module's file, by its path from the root of the site.
struct KnownReadings: Sendable {
  private struct Entry: Sendable {
    let file: ContentTree.MarkdownFile
    var reading: ModuleReading
    /// nil where only reading tells whether the file has changed.
    var stamp: FileStamp?
  }

  private var entries: [String: Entry] = [:]
  /// The paths of the files about which there is something to tell.
  private var noted: Set<String> = []

  subscript(path: String) -> ModuleReading? { entries[path]?.reading }

  func contains(_ path: String) -> Bool { entries[path] != nil }

  /// Whether a file lies in a folder that may have gone.
  func hasFiles(in folder: String) -> Bool { entries.keys.contains { $0.hasPrefix(folder + "/") } }

  var diagnostics: [Diagnostic] { noted.sorted().flatMap { entries[$0]?.reading.diagnostics ?? [] } }
  var hasErrors: Bool { noted.contains { entries[$0]?.reading.diagnostics.hasErrors ?? false } }

  /// The modules in the order of the tree.
  func modules(in tree: ContentTree) -> [Module] { tree.markdown.compactMap { entries[$0.shownPath]?.reading.module } }

  /// Reads a known file and answers its module.
  mutating func readAgain(_ path: String, in content: SourceFolder) -> Module? {
    guard let entry = entries[path] else { return nil }
    return set(Self.read(entry.file, in: content, known: entry.reading), at: path).module
  }

  /// The readings of a tree: what is new or has another stamp is read, what has gone forgotten.
  func following(_ tree: ContentTree, in content: SourceFolder, jobs: Int) async -> KnownReadings {
    let old = entries
    let followed = await parallelMap(count: tree.markdown.count, jobs: jobs) { index in
      let file = tree.markdown[index]
      let path = file.shownPath
      let known = old[path]
      if let known, let stamp = known.stamp, stamp == FileStamp(Paths.join(content.path, file.pathInContent)) {
        return (path, known)
      }
      return (path, Self.read(file, in: content, known: known?.reading))
    }
    var next = KnownReadings()
    next.entries.reserveCapacity(followed.count)
    for (path, entry) in followed { next.set(entry, at: path) }
    return next
  }

  /// The stamp is taken first, so that a change meanwhile gives another one.
  private static func read(
    _ file: ContentTree.MarkdownFile, in content: SourceFolder, known: ModuleReading?
  ) -> Entry {
    let stamp = FileStamp(Paths.join(content.path, file.pathInContent))
    return Entry(file: file, reading: ModuleReading(file, in: content, known: known), stamp: stamp)
  }

  @discardableResult
  private mutating func set(_ entry: Entry, at path: String) -> ModuleReading {
    entries[path] = entry
    if entry.reading.diagnostics.isEmpty { noted.remove(path) } else { noted.insert(path) }
    return entry.reading
  }
}
