internal import Files
internal import FoundationEssentials

/// A worker that is ready for jobs.
struct Worker: ~Copyable {
  private var link: WorkerLink

  /// Starts a worker and waits until it is ready.
  /// - Throws: `WorkerTrouble`, with how it ended when it did.
  static func start(_ command: WorkerCommand, isStopped: () -> Bool) throws(WorkerTrouble) -> Worker {
    var link: WorkerLink
    do throws(WorkerFailure) {
      link = WorkerLink(try WorkerProcess(command.arguments, environment: command.environment))
    } catch {
      throw WorkerTrouble(error)
    }
    do throws(WorkerFailure) {
      _ = try link.exchange(nil, within: .seconds(60), isStopped: isStopped).decoded(as: ReadyMessage.self)
    } catch {
      throw WorkerTrouble(error, ending: link.ending())
    }
    return Worker(link: link)
  }

  /// Prints one document. After an error the worker is of no more use.
  mutating func print(
    _ job: PrintJob, within limit: Duration, isStopped: () -> Bool
  ) throws(WorkerFailure) -> (answer: AnswerMessage, pdf: [UInt8]) {
    let base = Files.resolved(job.baseFolder) ?? job.baseFolder
    let message = JobMessage(
      base: URL(filePath: base, directoryHint: .isDirectory).absoluteString, folders: [base] + job.folders,
      isForm: job.isForm,
      limit: Int(limit.components.seconds) + 1)
    guard let frame = try? Frame(message, body: job.html) else { throw .garbage }
    let answer = try link.exchange(frame, within: limit, isStopped: isStopped)
    return (try answer.decoded(as: AnswerMessage.self), answer.body)
  }

  /// How the worker ended, after an error.
  consuming func ending() -> String { link.ending() }
}

/// What went wrong with a worker, in words.
struct WorkerTrouble: Error {
  let failure: WorkerFailure
  /// A clause after "the print engine".
  let words: String

  init(_ failure: WorkerFailure, ending: String = "") {
    self.failure = failure
    words =
      switch failure {
      case .cannotStart(let path, let reason): "cannot be started: \(path): \(reason)"
      case .ended(let words): words.isEmpty ? ending : "\(ending): \(words)"
      case .garbage: "sent something that is no answer"
      case .tooSlow(let limit): "took longer than \(limit.components.seconds) s"
      case .stopped: "was broken off"
      }
  }
}
