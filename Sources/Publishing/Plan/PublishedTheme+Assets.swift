internal import Curriculum
internal import Pages
internal import Search

extension PublishedTheme {
  init(_ assets: AssetPipeline, media: MediaTable, logo: PlacedSetting?) {
    self.init(
      paperLight: assets.tokens.light["paper"]?.text ?? "#FFFFFF",
      paperDark: assets.tokens.dark["paper"]?.text ?? "#000000", logo: logo.flatMap { media[$0.value] },
      icon: assets.path(of: "icon-512.png"))
  }
}

extension PublishedAssets {
  /// Where the theme's files lie, and the search of each language.
  init(_ assets: AssetPipeline, languages: [Language]) {
    self.init(
      stylesheet: assets.stylesheet, script: assets.path(of: "site.js"), icon: assets.path(of: "icon.svg"),
      touchIcon: assets.path(of: "apple-touch-icon.png"),
      manifests: languages.indices.map { SiteFileMaker.manifestPath($0, languages) },
      feeds: languages.indices.map { Feed.path(languages[$0], isFirst: $0 == 0) }, searchScripts: assets.searchScripts,
      searchIndexes: languages.map { SearchIndex.entry(of: $0.code) })
  }
}
