public import Diagnostics
internal import Files
internal import Pages
internal import Parallelism
public import Printing

/// Writes handouts below a folder, each in one step: the HTML that anybody can open, and beside it the PDF.
public struct HandoutWriter: Sendable {
  public let folder: String
  /// Where printed documents are kept, so that what has not changed is not printed again.
  private let cache: String
  private let jobs: Int

  /// - Parameter site: the folder `Site/`.
  public init(site: String, jobs: Int) {
    folder = Paths.join(site, "handouts")
    cache = Paths.join(site, ".cache/print")
    self.jobs = jobs
  }

  /// Writes the HTML of every document and the calendars, and makes the PDF files where there is an engine.
  /// - Returns: what was printed; nil without an engine.
  /// - Throws: `DiagnosticsError` where a file cannot be written or the engine does not start.
  public func write(
    _ plan: HandoutPlan, engine: PrintEngine?, progress: (PrintProgress) -> Void
  ) async throws(DiagnosticsError) -> PrintReport? {
    plan.access.apply()
    let printJobs = try await writeDocuments(of: plan)
    guard let engine else { return nil }
    let report = try await engine.print(printJobs, cache: cache, workers: jobs, progress: progress)
    do {
      for job in printJobs { try plan.access.grant(job.output) }
    } catch {
      throw DiagnosticsError(.cannotWrite(error))
    }
    return report
  }

  private func writeDocuments(of plan: HandoutPlan) async throws(DiagnosticsError) -> [PrintJob] {
    do {
      let handouts = plan.handouts
      let chunks = try await parallelChunks(count: handouts.count, jobs: jobs, chunk: 4) { range in
        try handouts[range].map { try write(try plan.document(of: $0), of: $0, plan.access) }
      }
      for calendar in plan.calendars { try put(calendar.bytes, at: calendar.path, plan.access) }
      return chunks.flatMap { $0 }
    } catch let error as DiagnosticsError {
      throw error
    } catch let error as FileError {
      throw DiagnosticsError(.cannotWrite(error))
    } catch {
      throw DiagnosticsError(.error(GeneralRule.internalFault, "\(error)"))
    }
  }

  private func write(
    _ document: PrintedDocument, of handout: Handout, _ access: PublishedAccess
  ) throws(FileError) -> PrintJob {
    try put(document.html, at: handout.path + ".html", access)
    return PrintJob(
      name: handout.path, html: document.html, baseFolder: folder, isForm: document.isForm,
      output: Paths.join(folder, handout.path + ".pdf"))
  }

  private func put(_ bytes: [UInt8], at path: String, _ access: PublishedAccess) throws(FileError) {
    let file = Paths.join(folder, path)
    try Files.makeFolderToWrite(in: Paths.parent(of: file), access)
    guard SourceFolder(folder).encloses(Paths.parent(of: path)) else {
      throw .leadsOut(Paths.parent(of: file))
    }
    for folder in sequence(first: Paths.parent(of: file), next: Paths.parent(of:)).prefix(while: holds) {
      try access.grant(folder)
    }
    if Files.file(file, holds: bytes) { return try access.grant(file) }
    try Files.replace(file, with: bytes, access)
  }

  /// Whether a folder is that of the handouts or lies in it.
  private func holds(_ path: String) -> Bool { path == folder || path.hasPrefix(folder + "/") }
}
