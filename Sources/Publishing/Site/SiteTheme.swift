internal import Curriculum
internal import Diagnostics
internal import Pages

/// A theme as it was read for the website of one site.
struct SiteTheme: Sendable {
  let templates: PageTemplates
  let assets: AssetPipeline
  /// None in a build.
  let styleguide: Styleguide
  /// Readings with the same number are the same.
  let revision: Int
  /// What is found in the layouts for paper and is no reason to stop.
  let paperWarnings: [Diagnostic]

  init(
    templates: PageTemplates, assets: AssetPipeline, styleguide: Styleguide, revision: Int,
    paperWarnings: [Diagnostic] = []
  ) {
    self.paperWarnings = paperWarnings
    self.templates = templates
    self.assets = assets
    self.styleguide = styleguide
    self.revision = revision
  }

  /// - Throws: `DiagnosticsError` with what is wrong in templates, strings and assets.
  init(_ folders: TemplateFolders, for configuration: SiteConfiguration) throws(DiagnosticsError) {
    let folders = folders.read(for: configuration)
    var attempts = Attempts()
    let templates = attempts.attempt { () throws(DiagnosticsError) in
      try PageTemplates(folders, languages: configuration.languages)
    }
    let assets = attempts.attempt { () throws(DiagnosticsError) in
      try AssetPipeline(folders, theme: configuration.theme, languages: configuration.languages)
    }
    guard let templates, let assets else { throw DiagnosticsError(attempts.diagnostics) }
    // What is wrong in them is told where something is printed.
    let paper = try? PrintTemplates(folders, languages: configuration.languages)
    self.init(
      templates: templates, assets: assets, styleguide: .none, revision: 0, paperWarnings: paper?.warnings ?? [])
  }

  var drawings: ThemeDrawings { templates.drawings }
}
