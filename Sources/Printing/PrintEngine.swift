public import Diagnostics
internal import Files

/// Turns HTML into tagged PDF files with WeasyPrint, which runs in workers of its own.
public struct PrintEngine: Sendable {
  /// The path of the interpreter that has WeasyPrint.
  public let python: String
  /// How long a document may take: some time for any, and more for each byte of HTML. A page takes about 0.05 s.
  public var timeLimit = Duration.seconds(60)
  public var timeLimitPerMegabyte = Duration.seconds(240)

  public init(python: String) { self.python = python }

  /// Prints documents, or takes from the cache those that are made from the same things as before. A document that
  /// cannot be printed is told in the report and stops no other; its old PDF stays.
  /// - Parameters:
  ///   - folder: the cache, `Site/.cache/print`; made when it is not there.
  ///   - workers: how many print at once, one a core.
  /// - Throws: what stops the whole run: an engine that does not start, or a disk that cannot be written. What has been
  ///   printed until then stays.
  public func print(
    _ jobs: [PrintJob], cache folder: String, workers: Int, progress: (PrintProgress) -> Void = { _ in }
  ) async throws(DiagnosticsError) -> PrintReport {
    let run: PrintRun
    do {
      let cache = try PrintCache(folder: folder, engine: EngineIdentity.read(python: python))
      run = PrintRun(engine: self, jobs: jobs, cache: cache)
    } catch {
      throw DiagnosticsError(.cannotPrint(error))
    }
    defer { run.cleanUp() }
    return try await run.report(workers: max(1, workers), progress: progress)
  }

  func limit(for job: PrintJob) -> Duration {
    // What holds forms may be laid out once more for each that changes its place. A packet takes some twenty seconds of
    // a processor; on a machine that is busy with much else that has been three minutes, and it must not be given up.
    let layouts = job.isForm ? 12.0 : 1
    return timeLimit + timeLimitPerMegabyte * (layouts * Double(job.html.count) / 1_000_000)
  }
}
