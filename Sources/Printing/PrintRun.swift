internal import Diagnostics
internal import Dispatch
internal import Files
internal import Parallelism

/// One call of `PrintEngine.print`.
struct PrintRun: Sendable {
  let engine: PrintEngine
  let jobs: [PrintJob]
  let cache: PrintCache

  func cleanUp() { cache.work.remove() }

  func report(
    workers: Int, progress: (PrintProgress) -> Void
  ) async throws(DiagnosticsError) -> PrintReport {
    var results = try await reused(jobs: workers)
    // The longest first, so that no worker is left alone with it at the end.
    let open = results.indices.filter { results[$0] == nil }.sorted {
      (jobs[$0].html.count, $1) > (jobs[$1].html.count, $0)
    }
    var estimate = TimeEstimate(bytes: open.reduce(0) { $0 + jobs[$1].html.count })
    var done = jobs.count - open.count
    progress(PrintProgress(done: done, total: jobs.count, name: nil, remaining: nil))
    if !open.isEmpty {
      let stop = await print(open, workers: workers) { index, result in
        results[index] = result
        done += 1
        estimate.add(jobs[index].html.count)
        progress(
          PrintProgress(done: done, total: jobs.count, name: jobs[index].name, remaining: estimate.remaining))
      }
      if let stop { throw DiagnosticsError(stop) }
      cache.prune()
    }
    return PrintReport(results: results.compactMap { $0 })
  }

  /// The results of the jobs that need no printing, by their index.
  private func reused(jobs workers: Int) async throws(DiagnosticsError) -> [PrintReport.Result?] {
    do {
      return try await parallelMap(count: jobs.count, jobs: workers, chunk: 4) { index in
        let job = jobs[index]
        guard let (record, pdf) = cache.find(job) else { return nil }
        try cache.put(pdf, at: job.output)
        return PrintReport.Result(
          job, .reused, pages: record.pages, bytes: pdf.count, record.findings.map { $0.diagnostic(for: job) })
      }
    } catch let error as FileError {
      throw DiagnosticsError(.cannotPrint(error))
    } catch {
      throw DiagnosticsError(.error(GeneralRule.internalFault, "\(error)"))
    }
  }

  /// Prints some of the jobs and tells each result as it comes; answers what stopped the run.
  private func print(
    _ indices: [Int], workers: Int, finished: (Int, PrintReport.Result) -> Void
  ) async -> Diagnostic? {
    let queue = JobQueue(indices)
    let command = WorkerCommand(python: engine.python, temporary: cache.work.path)
    let (events, channel) = AsyncStream.makeStream(of: PrintLane.Event.self)
    let group = DispatchGroup()
    for _ in 0..<min(workers, indices.count) {
      // A lane waits for its worker most of the time, which must not hold up a thread of the pool.
      DispatchQueue(label: "handrail.print").async(group: group) {
        var lane = PrintLane(run: self, command: command, queue: queue)
        lane.work { channel.yield($0) }
      }
    }
    group.notify(queue: .global()) { channel.finish() }
    var stop: Diagnostic?
    await withTaskCancellationHandler {
      for await event in events {
        switch event {
        case .finished(let index, let result): finished(index, result)
        case .stopped(let reason): stop = stop ?? reason
        }
      }
    } onCancel: {
      queue.stop()
    }
    // A cancelled task reads no more events, while the lanes still let their workers go.
    await withCheckedContinuation { continuation in
      group.notify(queue: .global()) { continuation.resume() }
    }
    return stop ?? (Task.isCancelled ? .error(PrintingRule.printCancelled, "printing was broken off") : nil)
  }
}
