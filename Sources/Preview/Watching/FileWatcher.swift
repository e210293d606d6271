internal import Files
internal import Foundation
internal import Glibc
internal import Publishing

/// Tells what changes in some folders, through inotify or, where that is not to be had, by looking twice a second.
/// It works on a thread of its own, which sleeps while nothing happens.
final class FileWatcher: Sendable {
  enum Event: Sendable {
    case changed(FileChanges)
    /// inotify cannot be had, or no longer; the reason is for a person.
    case polling(String)
  }

  enum Way { case inotify, polling }

  /// Between two looks when polling.
  static let pollInterval = Duration.milliseconds(500)

  let events: AsyncStream<Event>
  private let stopping: Wakeup

  /// Watches from now on: what changes after the call returns is told.
  init(_ folders: WatchedFolders, way: Way = .inotify) {
    let (events, continuation) = AsyncStream.makeStream(of: Event.self)
    let stopping = Wakeup()
    let isReady = DispatchSemaphore(value: 0)
    self.events = events
    self.stopping = stopping
    Thread.detachNewThread {
      let loop = WatchLoop(folders: folders, stopping: stopping) { continuation.yield($0) }
      loop.run(way) { isReady.signal() }
      continuation.finish()
    }
    isReady.wait()
  }

  func stop() { stopping.signal() }

  deinit { stop() }
}

/// What the watcher's thread does.
private struct WatchLoop {
  let folders: WatchedFolders
  let stopping: Wakeup
  let tell: (FileWatcher.Event) -> Void

  func run(_ way: FileWatcher.Way, whenReady: () -> Void) {
    guard way == .inotify else { return poll(whenReady) }
    do {
      var tree = try FolderTree.watching(folders)
      whenReady()
      try watch(&tree)
    } catch {
      tell(.polling(error.reason))
      // What changed between the last event and the first look is not known.
      tell(.changed(.unknown))
      poll(whenReady)
    }
  }

  private func watch(_ tree: inout FolderTree) throws(FileError) {
    var collector = ChangeCollector()
    while !stopping.wait(for: tree.descriptor, until: collector.due) {
      for change in try tree.changes() { collector.add(change, at: .now) }
      if let changes = collector.take(at: .now) { tell(.changed(changes)) }
    }
  }

  private func poll(_ whenReady: () -> Void) {
    var folders = FolderPoll(folders)
    whenReady()
    var collector = ChangeCollector()
    var next = ContinuousClock.now + FileWatcher.pollInterval
    while !stopping.wait(for: nil, until: min(collector.due ?? next, next)) {
      if ContinuousClock.now >= next {
        for change in folders.changes() { collector.add(change, at: .now) }
        next = .now + FileWatcher.pollInterval
      }
      if let changes = collector.take(at: .now) { tell(.changed(changes)) }
    }
  }
}
