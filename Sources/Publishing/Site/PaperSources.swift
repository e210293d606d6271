internal import Curriculum
internal import Diagnostics
internal import Pages

/// What is printed of a site: no more than paper needs, so that a mistake in what is made for the screen alone leaves no
/// group without its handouts.
struct PaperSources: Sendable {
  let curriculum: Curriculum
  let maker: PrintMaker
  private let settings: SiteSettings
  private let media: MediaPipeline
  private let templates: PrintTemplates

  /// - Throws: `DiagnosticsError` with what is wrong in the templates and style sheets for print.
  init(
    _ settings: SiteSettings, _ curriculum: Curriculum, _ addresses: SiteAddresses, _ media: MediaPipeline
  ) throws(DiagnosticsError) {
    self.settings = settings
    self.curriculum = curriculum
    self.media = media
    templates = try PrintTemplates(
      settings.templateFolders.read(for: curriculum.configuration), languages: curriculum.languages)
    maker = PrintMaker(curriculum: curriculum, addresses: addresses, templates: templates, media: media.table)
  }

  /// Reads the theme for print, and the media.
  /// - Throws: `DiagnosticsError` with what cannot be read.
  init(_ settings: SiteSettings, reading curriculum: Curriculum) async throws(DiagnosticsError) {
    let media = try await MediaPipeline(curriculum, jobs: settings.jobs)
    try self.init(settings, curriculum, SiteAddresses(curriculum), media)
  }

  /// What cannot be shown on paper.
  func findings(_ checks: SiteChecks) async -> [Diagnostic] {
    await checks.checkAll(
      PlanFacts(curriculum: curriculum, pictureFaults: media.faults, drawings: templates.drawings), jobs: settings.jobs)
  }
}
