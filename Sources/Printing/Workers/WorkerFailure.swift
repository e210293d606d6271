/// Why a worker gave no answer.
enum WorkerFailure: Error {
  /// It could not be started at all.
  case cannotStart(path: String, reason: String)
  /// It ended. `words` is the last that it wrote to standard error.
  case ended(words: String)
  /// What it sent is no answer.
  case garbage
  /// It took longer than allowed.
  case tooSlow(limit: Duration)
  /// The run was broken off.
  case stopped
}
