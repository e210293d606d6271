internal import Diagnostics
internal import Files

/// Prints one job after another with a worker of its own, which is started when it is needed, and again after it ended.
struct PrintLane: ~Copyable {
  enum Event: Sendable {
    case finished(Int, PrintReport.Result)
    /// The whole run ends for this reason.
    case stopped(Diagnostic)
  }

  private let run: PrintRun
  private let command: WorkerCommand
  private let queue: JobQueue
  private var worker: Worker?

  init(run: PrintRun, command: WorkerCommand, queue: JobQueue) {
    self.run = run
    self.command = command
    self.queue = queue
  }

  /// Works until the queue is empty or the run stops.
  mutating func work(_ tell: (Event) -> Void) {
    while let index = queue.take() {
      let job = run.jobs[index]
      do throws(Trouble) {
        tell(.finished(index, try finish(job, try answer(to: job))))
      } catch {
        switch error {
        case .broken(let failure): tell(.finished(index, .failed(job, failure)))
        case .stop(let reason):
          queue.stop()
          if let reason { tell(.stopped(reason)) }
        }
      }
    }
  }

  private enum Trouble: Error {
    /// This job cannot be printed.
    case broken(Diagnostic)
    /// Nothing more can be printed; nil when somebody else stopped the run.
    case stop(Diagnostic?)
  }

  /// The worker's answer. A job whose worker ends is tried once more, by a new one; not one that took too long.
  private mutating func answer(
    to job: PrintJob
  ) throws(Trouble) -> (answer: AnswerMessage, pdf: [UInt8]) {
    for isLast in [false, true] {
      var worker = try takeWorker()
      let limit = run.engine.limit(for: job)
      do throws(WorkerFailure) {
        let result = try worker.print(job, within: limit) { queue.isStopped }
        self.worker = consume worker
        return result
      } catch {
        let trouble = WorkerTrouble(error, ending: worker.ending())
        switch error {
        case .stopped: throw .stop(nil)
        case .tooSlow: throw .broken(.tooSlow(job, limit))
        case .cannotStart, .ended, .garbage: if isLast { throw .broken(.crashed(job, trouble)) }
        }
      }
    }
    throw .stop(nil)
  }

  /// The worker of the last job, or a new one. One that ends while it starts gets a second try, for something else may
  /// have ended it; an engine that does not work will end again.
  private mutating func takeWorker() throws(Trouble) -> Worker {
    if let worker = worker.take() { return worker }
    for isLast in [false, true] {
      do throws(WorkerTrouble) {
        return try Worker.start(command) { queue.isStopped }
      } catch {
        switch error.failure {
        case .stopped: throw .stop(nil)
        case .ended where !isLast: continue
        case .cannotStart, .ended, .garbage, .tooSlow: throw .stop(.noStart(error))
        }
      }
    }
    throw .stop(nil)
  }

  private func finish(
    _ job: PrintJob, _ result: (answer: AnswerMessage, pdf: [UInt8])
  ) throws(Trouble) -> PrintReport.Result {
    let (answer, pdf) = result
    guard answer.failure == nil, let pages = answer.pages, let files = answer.files else {
      throw .broken(.refused(job, answer.failure ?? "it gave no number of pages"))
    }
    let findings = answer.findings ?? []
    do {
      try run.cache.put(pdf, at: job.output)
      try run.cache.keep(pdf, pages: pages, findings: findings, files: files, of: job)
    } catch {
      throw .stop(.cannotPrint(error))
    }
    return PrintReport.Result(
      job, .printed, pages: pages, bytes: pdf.count, findings.map { $0.diagnostic(for: job) })
  }
}
