internal import Diagnostics
internal import Files
internal import Pages
internal import Printing

/// Prints the PDF files that a site publishes. They are kept in the cache, from where the site takes its copies.
struct SiteHandouts {
  let planned: [PlannedHandout]
  let maker: PrintMaker
  let cacheFolder: String

  /// Prints what has changed.
  /// - Throws: `DiagnosticsError` without an engine, since a site that leaves them out would be another site, and for a
  ///   document that cannot be printed.
  func print(
    _ engine: PrintEngine?, workers: Int, progress: @Sendable (PrintProgress) -> Void
  ) async throws(DiagnosticsError) -> PublishedHandouts {
    guard let engine else { throw DiagnosticsError(Self.missingEngine) }
    var jobs: [PrintJob] = []
    for handout in planned { jobs.append(try job(for: handout)) }
    let report = try await engine.print(
      jobs, cache: Paths.join(cacheFolder, "print"), workers: workers, progress: progress)
    if report.diagnostics.hasErrors { throw DiagnosticsError(report.diagnostics) }
    return PublishedHandouts(
      planned, prints: report.results.map { PublishedHandouts.Print(pages: $0.pages, size: $0.bytes) })
  }

  private static var missingEngine: Diagnostic {
    .error(
      PrintingRule.printEngine,
      "site.yml says 'handouts: publish', and the print engine that makes them is not installed",
      hint: PrintEngine.installHint)
  }

  private func job(for handout: PlannedHandout) throws(DiagnosticsError) -> PrintJob {
    let document = try maker.document(handout.request)
    return PrintJob(
      name: handout.path, html: document.html, baseFolder: cacheFolder, isForm: document.isForm,
      output: handout.file(in: cacheFolder))
  }
}
