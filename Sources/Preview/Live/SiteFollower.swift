internal import Diagnostics
internal import Publishing

/// Brings the site up to date whenever something was saved, one update after another, and tells those who look at it.
struct SiteFollower: Sendable {
  let site: any PreviewedSite
  let pages: OpenPages
  /// Absolute; paths are told from here.
  let root: String
  let tell: @Sendable (PreviewNotice) -> Void

  /// How long the pages have for themselves after an update before the checks begin.
  private static let quiet = Duration.milliseconds(250)

  /// Reads the site, then follows the watcher until it is stopped.
  func follow(_ watcher: FileWatcher) async {
    let queue = ChangeQueue()
    let listening = Task {
      for await event in watcher.events {
        switch event {
        case .changed(let changes): queue.add(changes)
        case .polling(let reason): tell(.polling(reason: reason))
        }
      }
      queue.finish()
    }
    var told = await begin()
    var checking = startChecks()
    await queue.forEach { changes in
      checking.cancel()
      told = await update(changes, told: told)
      checking = startChecks()
    }
    checking.cancel()
    await listening.value
  }

  /// - Returns: the diagnostics that were told.
  private func begin() async -> [Diagnostic] {
    let start = ContinuousClock.now
    let update = await site.update(.unknown)
    await pages.updated(update)
    if update.hasPlan { tell(.ready(seconds: (ContinuousClock.now - start).seconds)) }
    if !update.stopping.isEmpty { tell(.stopped(update.stopping)) }
    return update.stopping
  }

  private func update(_ changes: FileChanges, told: [Diagnostic]) async -> [Diagnostic] {
    let start = ContinuousClock.now
    let update = await site.update(changes)
    let time = Int((ContinuousClock.now - start).seconds * 1000)
    await pages.updated(update)
    switch changes {
    case .paths(let paths): tell(.changed(paths: paths.map(shown), milliseconds: time))
    case .unknown: tell(.readAgain(milliseconds: time))
    }
    if update.stopping.isEmpty, !told.isEmpty { tell(.mended) }
    if !update.stopping.isEmpty, update.stopping != told { tell(.stopped(update.stopping)) }
    return update.stopping
  }

  private func startChecks() -> Task<Void, Never> {
    Task(priority: .utility) {
      guard (try? await Task.sleep(for: Self.quiet)) != nil else { return }
      let findings = await site.findings()
      if !Task.isCancelled { await pages.found(findings) }
    }
  }

  private func shown(_ path: String) -> String {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.utf8.count + 1)) : path
  }
}
