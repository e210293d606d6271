internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages
internal import Printing

/// Prints the PDF files that a site publishes. They are kept in the cache, from where the site takes its copies.
struct SiteHandouts {
  /// Published path and the file on disk.
  private(set) var files: [(path: String, source: String)] = []
  private(set) var published = PublishedHandouts.none

  private let curriculum: Curriculum
  private let maker: PrintMaker
  private let folder: String

  /// - Parameter cache: the folder `Site/.cache`.
  init(_ curriculum: Curriculum, maker: PrintMaker, cache: String) {
    self.curriculum = curriculum
    self.maker = maker
    folder = cache
  }

  /// Prints what has changed.
  /// - Throws: `DiagnosticsError` without an engine, since a site that leaves them out would be another site, and for a
  ///   document that cannot be printed.
  mutating func make(
    _ engine: PrintEngine?, workers: Int, progress: @Sendable (PrintProgress) -> Void
  ) async throws(DiagnosticsError) {
    guard let engine else { throw DiagnosticsError(Self.missingEngine) }
    let planned = PlannedHandout.all(of: curriculum)
    let jobs = planned.map(job)
    let report = try await engine.print(
      jobs, cache: Paths.join(folder, "print"), workers: workers, progress: progress)
    if report.diagnostics.hasErrors { throw DiagnosticsError(report.diagnostics) }
    files = zip(planned, report.results).map { ($0.path, $1.output) }
    published = PublishedHandouts(
      planned, prints: report.results.map { PublishedHandouts.Print(pages: $0.pages, size: $0.bytes) })
  }

  private static var missingEngine: Diagnostic {
    .error(
      PrintingRule.printEngine,
      "site.yml says 'handouts: publish', and the print engine that makes them is not installed",
      hint: PrintEngine.installHint)
  }

  private func job(for handout: PlannedHandout) -> PrintJob {
    let document = maker.document(handout.request)
    return PrintJob(
      name: handout.path, html: document.html, baseFolder: folder, isForm: document.isForm,
      output: Paths.join(folder, handout.path))
  }
}
