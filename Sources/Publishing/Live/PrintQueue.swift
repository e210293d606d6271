/// What a preview prints: some documents at once, the same document once for all who ask for it, and none that nobody
/// waits for any more when its turn comes. Each worker takes as much memory as a browser.
actor PrintQueue {
  typealias Printing = @Sendable () async throws -> [UInt8]

  private struct Entry {
    let task: Task<[UInt8], any Error>
    /// How many wait for it.
    var readers: Int
    /// Tells it from one of the same name that was given up while it was printed.
    let number: Int
  }

  private var entries: [String: Entry] = [:]
  private var entryCount = 0
  private var freePlaces: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// The names of what is waited for, for tests.
  var awaited: Set<String> { Set(entries.keys) }

  /// - Parameter width: how many documents are printed at once.
  init(width: Int) {
    freePlaces = width
  }

  /// - Parameters:
  ///   - name: of the document as it is now; requests with the same name get the same bytes.
  ///   - print: is not called where another request has begun it.
  /// - Throws: what `print` throws, and `CancellationError` where nobody waits any more.
  func pdf(named name: String, _ print: @escaping Printing) async throws -> [UInt8] {
    let task = join(name, print)
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      Task { await leave(name, task) }
    }
  }

  private func join(_ name: String, _ print: @escaping Printing) -> Task<[UInt8], any Error> {
    if let entry = entries[name] {
      entries[name]?.readers += 1
      return entry.task
    }
    entryCount += 1
    let number = entryCount
    let task = Task {
      await takePlace()
      defer { freePlace() }
      defer { if entries[name]?.number == number { entries[name] = nil } }
      try Task.checkCancellation()
      return try await print()
    }
    entries[name] = Entry(task: task, readers: 1, number: number)
    return task
  }

  /// One who waited has gone.
  private func leave(_ name: String, _ task: Task<[UInt8], any Error>) {
    guard let entry = entries[name], entry.task == task else { return }
    entries[name]?.readers -= 1
    guard entry.readers == 1 else { return }
    task.cancel()
    entries[name] = nil
  }

  private func takePlace() async {
    if freePlaces > 0 {
      freePlaces -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func freePlace() {
    if waiting.isEmpty { freePlaces += 1 } else { waiting.removeFirst().resume() }
  }
}
