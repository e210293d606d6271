package import Curriculum
package import Diagnostics
package import Pages

/// What a website is made of, read and frozen: `build`, `check` and `dev` start from it, so that what one of them makes or
/// finds, the others do too. What is printed of it has `PaperSources`, as `handouts` has, which needs no more.
package struct SiteSources: Sendable {
  let settings: SiteSettings
  package let curriculum: Curriculum
  package let addresses: SiteAddresses
  let theme: SiteTheme
  /// Pictures and files that lie beside the modules.
  let media: MediaPipeline

  init(_ settings: SiteSettings, _ curriculum: Curriculum, theme: SiteTheme, media: MediaPipeline) {
    self.settings = settings
    self.curriculum = curriculum
    self.theme = theme
    self.media = media
    addresses = SiteAddresses(curriculum)
  }

  /// Reads the theme, and the media that are in use.
  /// - Throws: `DiagnosticsError` with what cannot be read.
  package init(_ settings: SiteSettings, reading curriculum: Curriculum) async throws(DiagnosticsError) {
    let theme = try SiteTheme(settings.templateFolders, for: curriculum.configuration)
    let media = try await MediaPipeline(curriculum, jobs: settings.jobs)
    let inUse = await MediaInUse(curriculum, jobs: settings.jobs)
    let published = media.publishing(inUse.published)
    guard curriculum.configuration.resizesPictures else {
      self.init(settings, curriculum, theme: theme, media: published)
      return
    }
    let resizer = PictureResizer(cacheFolder: settings.cacheFolder, jobs: settings.jobs)
    self.init(settings, curriculum, theme: theme, media: try await published.resized(by: resizer, in: curriculum))
  }

  /// The same theme and media with another curriculum.
  package func replacing(_ curriculum: Curriculum) -> SiteSources {
    SiteSources(settings, curriculum, theme: theme, media: media)
  }

  /// The same with a curriculum that differs in texts alone.
  init(_ other: SiteSources, _ curriculum: Curriculum) {
    settings = other.settings
    self.curriculum = curriculum
    addresses = SiteAddresses(other.addresses, curriculum)
    theme = other.theme
    media = other.media
  }

  // MARK: - What is made of them

  package var publishedAssets: PublishedAssets { PublishedAssets(theme.assets, languages: curriculum.languages) }

  var siteFiles: SiteFileMaker {
    SiteFileMaker(curriculum: curriculum, addresses: addresses, assets: theme.assets, today: settings.today)
  }

  package func pageMaker(assets: PublishedAssets, handouts: PublishedHandouts) -> PageMaker {
    PageMaker(
      curriculum: curriculum, addresses: addresses, templates: theme.templates, media: media.table, assets: assets,
      theme: PublishedTheme(theme.assets, media: media.table, logo: curriculum.configuration.theme.logo),
      handouts: handouts, isPortable: settings.isPortable, styleguide: theme.styleguide)
  }

  /// - Throws: `DiagnosticsError` with what is wrong in the theme for print.
  func printMaker() throws(DiagnosticsError) -> PrintMaker {
    try PaperSources(settings, curriculum, addresses, media).maker
  }

  /// The same with what was read of the theme for print earlier.
  package func printMaker(_ templates: PrintTemplates) -> PrintMaker {
    PrintMaker(curriculum: curriculum, addresses: addresses, templates: templates, media: media.table)
  }

  /// How each language's search index is made, in the order of the languages.
  package var indexMakers: [IndexMaker] { IndexMaker.all(of: curriculum, addresses, isPortable: settings.isPortable) }
}
