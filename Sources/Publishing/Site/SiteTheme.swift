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
    self.init(
      templates: try PageTemplates(folders, languages: configuration.languages),
      assets: try AssetPipeline(folders, theme: configuration.theme, languages: configuration.languages),
      styleguide: .none, revision: 0)
  }

  var drawings: ThemeDrawings { templates.drawings }
}
