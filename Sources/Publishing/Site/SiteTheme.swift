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

  init(
    templates: PageTemplates, assets: AssetPipeline, styleguide: Styleguide, revision: Int
  ) {
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
    self.init(templates: templates, assets: assets, styleguide: .none, revision: 0)
  }

  var drawings: ThemeDrawings { templates.drawings }
}
