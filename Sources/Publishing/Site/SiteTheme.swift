internal import Curriculum
internal import Diagnostics
internal import Pages

/// A theme as it was read for one site. What only paper needs is read when something is printed.
struct SiteTheme: Sendable {
  let templates: PageTemplates
  let assets: AssetPipeline
  /// None in a build.
  let styleguide: Styleguide
  /// Readings with the same number are the same.
  let revision: Int
  private let folders: TemplateFolders

  init(
    _ folders: TemplateFolders, templates: PageTemplates, assets: AssetPipeline, styleguide: Styleguide, revision: Int
  ) {
    self.folders = folders
    self.templates = templates
    self.assets = assets
    self.styleguide = styleguide
    self.revision = revision
  }

  /// - Throws: `DiagnosticsError` with what is wrong in templates, strings and assets.
  init(_ folders: TemplateFolders, for configuration: SiteConfiguration) throws(DiagnosticsError) {
    self.init(
      folders, templates: try PageTemplates(folders, languages: configuration.languages),
      assets: try AssetPipeline(folders, theme: configuration.theme, languages: configuration.languages),
      styleguide: .none, revision: 0)
  }

  /// - Throws: `DiagnosticsError` with what is wrong in the templates and style sheets for print.
  func printTemplates(_ languages: [Language]) throws(DiagnosticsError) -> PrintTemplates {
    try PrintTemplates(folders, languages: languages)
  }

  /// Drawings are the same on page and paper.
  var drawings: ThemeDrawings { templates.drawings }
}
