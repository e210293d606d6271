internal import CFileExchange
internal import Curriculum
public import Diagnostics
internal import Files
internal import Glibc
internal import Parallelism

/// Writes a plan beside the live folder and switches the two in one step.
public struct Publisher: Sendable {
  /// A file in every published folder that says who made it.
  static let marker = ".handrail"

  /// The folder that is served, `Site/public`.
  private let folder: String
  private let jobs: Int

  public init(folder: String, jobs: Int) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    self.jobs = jobs
  }

  /// What was done.
  public struct Report: Sendable {
    public let pages: Int
    public let files: Int
    /// Files whose bytes were the same as before; they keep their modification time.
    public let unchanged: Int
    /// Of all files, in bytes.
    public let size: Int
  }

  /// Publishes, waiting for another build of the same folder first; `whileWaiting` is told the id of its process.
  /// Whatever happens, the folder holds the whole old site or the whole new one.
  /// - Throws: `DiagnosticsError`.
  public func publish(
    _ plan: SitePlan, whileWaiting: (Int?) -> Void
  ) async throws(DiagnosticsError) -> Report {
    try await telling {
      plan.access.apply()
      try Files.makeFolder(parent)
      let target = try target()
      let lock = try FileLock(target.lock, whileWaiting: whileWaiting)
      try recover(target)
      try Files.remove(target.next)
      let report: Report
      do {
        report = try await write(plan, to: target)
        try exchange(target)
      } catch {
        try? Files.remove(target.next)
        _ = consume lock
        throw error
      }
      _ = consume lock
      return report
    }
  }

  /// Removes what was published and what a killed build left beside it, waiting for a build that is at work.
  /// - Throws: `DiagnosticsError`, also for a folder that Handrail did not make.
  public func remove(whileWaiting: (Int?) -> Void) async throws(DiagnosticsError) {
    try await telling {
      guard Files.exists(parent) else { return }
      let target = try target()
      guard target.traces.contains(where: Files.exists) else { return }
      let lock = try FileLock(target.lock, whileWaiting: whileWaiting)
      for path in target.traces { try Files.remove(path) }
      _ = consume lock
    }
  }

  /// Does some work and turns whatever stops it into what an author is told.
  private func telling<Value>(_ work: () async throws -> Value) async throws(DiagnosticsError) -> Value {
    do {
      return try await work()
    } catch let error as DiagnosticsError {
      throw error
    } catch let error as FileError {
      throw DiagnosticsError(.cannotWrite(error))
    } catch {
      throw DiagnosticsError(.error(GeneralRule.internalFault, "\(error)"))
    }
  }

  /// The live folder with its neighbours, all in one parent, so that renaming stays on one file system.
  private struct Target {
    let live: String
    let next: String
    let previous: String
    let lock: String

    var nextMarker: String { next + "/" + Publisher.marker }
    /// What builds make; the lock stays for those who wait for it.
    var traces: [String] { [live, next, previous] }

    init(_ live: String) {
      let beside = Paths.join(Paths.parent(of: live), "." + Paths.name(of: live))
      self.live = live
      next = beside + ".next"
      previous = beside + ".previous"
      lock = beside + ".lock"
    }
  }

  /// The folder in which the live one lies.
  private var parent: String {
    let parent = Paths.parent(of: folder)
    return parent.isEmpty ? "." : parent
  }

  /// Where everything lies, unless somebody else's files do.
  private func target() throws -> Target {
    let live = Files.resolved(folder) ?? Paths.join(Files.resolved(parent) ?? ".", Paths.name(of: folder))
    if Files.kind(live) == .file { throw FileError(call: "mkdir", path: live, errno: ENOTDIR) }
    if Files.exists(live), !Files.exists(Paths.join(live, Self.marker)), try !Files.names(in: live).isEmpty {
      throw DiagnosticsError(
        .error(
          PublishingRule.foreignFolder, "\(folder) holds files that Handrail did not make, so it is left alone",
          hint: "choose another folder with --output, or empty this one",
          at: Place(SourceFile(path: folder, bytes: []))))
    }
    return Target(live)
  }

  /// Finishes what a build that was killed between two renames left behind, on file systems that cannot exchange.
  private func recover(_ target: Target) throws(FileError) {
    if !Files.exists(target.live), Files.exists(target.previous) {
      try Files.move(target.previous, to: target.live)
    }
    try Files.remove(target.previous)
  }

  private func write(_ plan: SitePlan, to target: Target) async throws -> Report {
    try Files.makeFolder(target.next, plan.access)
    try Files.write(
      Array("Made by handrail; the next build replaces this folder.\n".utf8), to: target.nextMarker, plan.access)
    let hasOld = Files.exists(target.live)
    let artifacts = plan.artifacts
    let results = try await parallelChunks(count: artifacts.count, jobs: jobs, chunk: 32) { range in
      var tally = Tally()
      for artifact in artifacts[range] {
        let bytes = try plan.bytes(of: artifact)
        tally.size += bytes.count
        tally.unchanged += try put(bytes, at: artifact.path, target, hasOld: hasOld, plan.access) ? 1 : 0
      }
      return tally
    }
    return Report(
      pages: artifacts.count { $0.isPage }, files: artifacts.count,
      unchanged: results.reduce(0) { $0 + $1.unchanged }, size: results.reduce(0) { $0 + $1.size })
  }

  private struct Tally: Sendable {
    var unchanged = 0
    var size = 0
  }

  /// Writes a file into the next folder. One that has not changed becomes a second name of the old one, so that it
  /// keeps its modification time; answers whether it did.
  private func put(
    _ bytes: [UInt8], at path: String, _ target: Target, hasOld: Bool, _ access: PublishedAccess
  ) throws(FileError) -> Bool {
    let file = target.next + "/" + path
    // The marker has the mode that a file gets here, whatever the rules of this folder are.
    if hasOld, Files.file(target.live + "/" + path, holds: bytes, withModeOf: target.nextMarker) {
      if Files.link(target.live + "/" + path, as: file) { return true }
      try Files.makeFolder(Paths.parent(of: file), access)
      if Files.link(target.live + "/" + path, as: file) { return true }
    }
    // A page has a folder to itself, which nothing else has made: to try writing first would fail each time.
    if path.hasSuffix("/index.html") { Files.makeLastFolder(of: Paths.parent(of: file), access) }
    do {
      try Files.write(bytes, to: file, access)
    } catch {
      guard error.isMissing, Files.exists(target.next) else { throw error }
      try Files.makeFolder(Paths.parent(of: file), access)
      try Files.write(bytes, to: file, access)
    }
    return false
  }

  /// Puts the next folder in the place of the live one.
  private func exchange(_ target: Target) throws(FileError) {
    guard Files.exists(target.live) else { return try Files.move(target.next, to: target.live) }
    if handrail_exchange(target.next, target.live) == 0 {
      try Files.remove(target.next)
      return
    }
    guard errno == EINVAL || errno == ENOSYS else {
      throw FileError(call: "renameat2", path: target.live, errno: errno)
    }
    // This file system cannot exchange two folders: for an instant there is none. `recover` mends a kill in between.
    try Files.move(target.live, to: target.previous)
    do {
      try Files.move(target.next, to: target.live)
    } catch {
      try Files.move(target.previous, to: target.live)
      throw error
    }
    try Files.remove(target.previous)
  }
}

extension Diagnostic {
  static func cannotWrite(_ error: FileError) -> Diagnostic {
    if error.leadsOut { return .unreadable(error) }
    let hint =
      error.errno == EBUSY
      ? "the folder is a mount point, which cannot be exchanged: publish into a folder inside it" : error.hint
    return .error(
      PublishingRule.write, "the site could not be written: \(error.reason) (\(error.call))", hint: hint,
      at: Place(SourceFile(path: error.path, bytes: [])))
  }
}
