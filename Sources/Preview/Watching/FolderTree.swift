internal import Files
internal import Glibc

/// Folders with all that is below them, watched through inotify. What comes later is watched as it comes.
struct FolderTree: ~Copyable {
  private enum Watched {
    case folder(String)
    /// A folder with two names, through a symbolic link: an event does not say which of them is meant.
    case manyNames(Set<String>)
    /// The folder above watched ones, for their going and coming; the names are theirs.
    case above(String, Set<String>)
    /// A file behind a symbolic link, under the link's path.
    case linked(String)
  }

  private let roots: WatchedFolders
  private var queue: INotify
  private var watches: [Int32: Watched] = [:]

  private init(roots: WatchedFolders, queue: consuming INotify) {
    self.roots = roots
    self.queue = queue
  }

  /// - Throws: `FileError` where inotify is not to be had or its watches are used up.
  static func watching(_ roots: WatchedFolders) throws(FileError) -> FolderTree {
    var tree = FolderTree(roots: roots, queue: try INotify())
    try tree.watchAll()
    return tree
  }

  var descriptor: Int32 { queue.descriptor }

  /// What has happened since the last call.
  /// - Throws: `FileError` where a new folder cannot be watched.
  mutating func changes() throws(FileError) -> [FoundChange] {
    var changes: [FoundChange] = []
    for event in queue.events() {
      if event.has(IN_Q_OVERFLOW) {
        try startAnew()
        return [.unknown]
      }
      guard let watched = watches[event.watch] else { continue }
      if event.has(IN_IGNORED) { watches[event.watch] = nil }
      changes += try self.changes(event, watched)
    }
    return changes
  }

  private mutating func changes(_ event: INotify.Event, _ watched: Watched) throws(FileError) -> [FoundChange] {
    switch watched {
    case .above(let folder, let names):
      guard names.contains(event.name), !event.has(IN_MODIFY, IN_CLOSE_WRITE) else { return [] }
      return [try entryChanged(Paths.join(folder, event.name), event)]
    case .folder(let folder):
      guard !event.name.isEmpty, !UnwatchedFiles.contains(event.name) else { return [] }
      return [try entryChanged(Paths.join(folder, event.name), event)]
    case .manyNames(let folders):
      guard !event.name.isEmpty, !UnwatchedFiles.contains(event.name) else { return [] }
      if event.isFolder { for folder in folders.sorted() { try look(at: Paths.join(folder, event.name)) } }
      return [.unknown]
    case .linked(let link):
      if !event.has(IN_MODIFY, IN_CLOSE_WRITE), roots.lookInto(link) { try watchTarget(of: link) }
      return [event.has(IN_MODIFY) ? .writing(link) : .finished(link)]
    }
  }

  private mutating func entryChanged(_ path: String, _ event: INotify.Event) throws(FileError) -> FoundChange {
    if event.has(IN_DELETE, IN_MOVED_FROM) { forget(path) }
    // Watch first, tell then: what appears in the folder in between is seen by whoever reads it after being told.
    if event.has(IN_CREATE, IN_MOVED_TO) { try look(at: path) }
    return event.has(IN_MODIFY) ? .writing(path) : .finished(path)
  }

  private mutating func startAnew() throws(FileError) {
    queue = try INotify()
    watches = [:]
    try watchAll()
  }

  private mutating func watchAll() throws(FileError) {
    for root in roots.paths {
      try watch(below: root)
      let parent = Paths.parent(of: root)
      guard let watch = try add(parent, INotify.folderEvents) else { continue }
      switch watches[watch] {
      case nil: watches[watch] = .above(parent, [Paths.name(of: root)])
      case .above(let folder, let names): watches[watch] = .above(folder, names.union([Paths.name(of: root)]))
      default: break
      }
    }
  }

  /// Watches a folder and every folder below it, or the target of a link; a plain file needs no watch of its own.
  private mutating func watch(below path: String) throws(FileError) {
    guard let watch = try add(path, INotify.folderEvents) else { return try watchTarget(of: path) }
    switch watches[watch] {
    case nil, .linked, .above: watches[watch] = .folder(path)
    case .folder(path): break
    case .folder(let other): watches[watch] = .manyNames([other, path])
    // A folder with two names is looked at twice and no more, or links in a circle would have no end.
    case .manyNames: return
    }
    for name in (try? Files.names(in: path)) ?? [] where !UnwatchedFiles.contains(name) {
      try look(at: Paths.join(path, name))
    }
  }

  /// Watches what has come, or was there.
  private mutating func look(at path: String) throws(FileError) {
    if roots.paths.contains(path) || roots.lookInto(path) { try watch(below: path) }
  }

  private mutating func watchTarget(of path: String) throws(FileError) {
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFLNK,
      let watch = try add(path, INotify.fileEvents)
    else { return }
    watches[watch] = .linked(path)
  }

  /// nil where there is no such folder (any more), or it may not be read.
  private func add(_ path: String, _ events: UInt32) throws(FileError) -> Int32? {
    do {
      return try queue.add(path, events: events)
    } catch  where error.isMissing || [EACCES, ELOOP, ENAMETOOLONG].contains(error.errno) {
      return nil
    }
  }

  /// Takes the watches off a folder that has gone or moved, with what is below it.
  private mutating func forget(_ path: String) {
    let below = path + "/"
    for (watch, watched) in watches {
      switch watched {
      case .folder(let other), .linked(let other):
        guard other == path || other.hasPrefix(below) else { continue }
        watches[watch] = nil
        queue.remove(watch)
      case .above, .manyNames: continue
      }
    }
  }
}
