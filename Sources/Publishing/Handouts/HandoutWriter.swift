public import Diagnostics
internal import Files
internal import Pages
internal import Parallelism

/// Writes handouts below a folder, each in one step.
public struct HandoutWriter: Sendable {
  public let folder: String
  private let jobs: Int

  public init(folder: String, jobs: Int) {
    self.folder = folder
    self.jobs = jobs
  }

  public struct Report: Sendable {
    public let documents: Int
  }

  /// Writes the HTML of every document, and the calendars.
  /// - Throws: `DiagnosticsError` where a file cannot be written.
  public func write(_ plan: HandoutPlan) async throws(DiagnosticsError) -> Report {
    do {
      let handouts = plan.handouts
      _ = try await parallelChunks(count: handouts.count, jobs: jobs, chunk: 1) { range in
        for handout in handouts[range] {
          try put(plan.document(of: handout).html, at: handout.path + ".html")
        }
      }
      for calendar in plan.calendars { try put(calendar.bytes, at: calendar.path) }
      return Report(documents: handouts.count)
    } catch let error as FileError {
      throw DiagnosticsError(.cannotWrite(error))
    } catch {
      throw DiagnosticsError(.error("internal", "\(error)"))
    }
  }

  private func put(_ bytes: [UInt8], at path: String) throws(FileError) {
    let file = Paths.join(folder, path)
    try Files.makeFolder(Paths.parent(of: file))
    try Files.replace(file, with: bytes)
  }
}
