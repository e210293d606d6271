internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages
internal import Printing

/// The PDF files that a site publishes: each module in every language in which it is written, for all readers and in
/// large print. They are kept in the cache, from where the site takes its copies.
struct SiteHandouts {
  static let editions: [PrintEdition] = [.standard, .largePrint]

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
    let planned = planned()
    let jobs = planned.map { job(for: $0.handout, path: $0.path) }
    let report = try await engine.print(
      jobs, cache: Paths.join(folder, "print"), workers: workers, progress: progress)
    if report.diagnostics.hasErrors { throw DiagnosticsError(report.diagnostics) }
    var byPage: [PageID: [PublishedHandouts.File]] = [:]
    for (plan, result) in zip(planned, report.results) {
      files.append((plan.path, result.output))
      byPage[plan.page, default: []].append(
        PublishedHandouts.File(
          edition: plan.handout.edition, path: plan.path, pages: result.pages, size: result.bytes))
    }
    published = PublishedHandouts(byPage)
  }

  private static var missingEngine: Diagnostic {
    .error(
      "print-engine", "site.yml says 'handouts: publish', and the print engine that makes them is not installed",
      hint: PrintEngine.installHint)
  }

  private func planned() -> [(page: PageID, handout: PrintRequest, path: String)] {
    curriculum.topics.indices.filter { curriculum.topics[$0].kind == .module }.flatMap { topic in
      curriculum.languages.indices.filter { curriculum.topics[topic].translations[$0] != nil }.flatMap { language in
        Self.editions.map { edition in
          let name = curriculum.topics[topic].path + (edition == .standard ? "" : "-" + edition.rawValue)
          return (
            PageID(.topic(topic), language: language),
            PrintRequest(.handout(topic: topic), edition: edition, paper: .letter, language: language),
            "handouts/\(curriculum.languages[language])/\(name).pdf"
          )
        }
      }
    }
  }

  private func job(for request: PrintRequest, path: String) -> PrintJob {
    let document = maker.document(request)
    return PrintJob(
      name: path, html: document.html, baseFolder: folder, isForm: document.isForm, output: Paths.join(folder, path))
  }
}
