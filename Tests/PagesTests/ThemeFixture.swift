import Curriculum
import Diagnostics
import TestSupport

@testable import Pages

/// A theme in which each layout is given by the test, and every other one is empty.
struct ThemeFixture {
  let folder: TemporaryFolder

  /// - Parameter files: by their paths below the theme's folder.
  init(_ files: [String: String] = [:], without missing: String? = nil) throws {
    folder = try TemporaryFolder()
    let layouts = [
      "home", "section", "module", "page", "glossary", "all-modules", "sources", "search", "program", "not-found",
      "redirect",
    ]
    var all = Dictionary(uniqueKeysWithValues: layouts.map { ("layouts/\($0).mustache", "") })
    for name in ["site-header", "site-footer"] { all["partials/\(name).mustache"] = "" }
    for (language, name) in [("en", "English"), ("es", "Español")] {
      all["strings/\(language).yml"] = testStrings.text(in: 0..<testStrings.bytes.count)
        .replacing("languageName: \"languageName\"", with: "languageName: \(name)")
    }
    for (name, text) in all.merging(files, uniquingKeysWith: { $1 }) where name != missing {
      try folder.write(text, to: name)
    }
  }

  func templates() throws -> PageTemplates {
    try PageTemplates(TemplateFolders([folder.path]), languages: [.english, .spanish])
  }

  /// What is wrong with the theme, without the folder of the fixture.
  func problems() throws -> String {
    try report { _ = try templates() }.replacing(folder.path + "/", with: "")
  }

  /// A page of a site with these files.
  func html(
    _ files: [String: String], portable: Bool = false, handouts: PublishedHandouts = .none,
    _ page: (Curriculum) -> PageID?
  ) async throws -> String {
    let curriculum = try await TemporarySite(files).curriculum()
    guard let page = page(curriculum) else { throw UnexpectedDiagnostics([]) }
    let assets = PublishedAssets(
      stylesheet: "assets/site-1.css", script: "assets/site-1.js", icon: "assets/icon-1.svg",
      touchIcon: "assets/touch-1.png", manifests: ["manifest.webmanifest", "es/manifest.webmanifest"],
      feeds: ["feed.xml", "es/feed.xml"], searchScripts: ["assets/s-en.js", "assets/s-es.js"],
      searchIndexes: [nil, nil])
    let maker = PageMaker(
      curriculum: curriculum, addresses: SiteAddresses(curriculum), templates: try templates(), media: MediaTable([:]),
      assets: assets, theme: PublishedTheme(paperLight: "#FFFFFF", paperDark: "#000000", logo: nil),
      handouts: handouts, isPortable: portable)
    return string(try maker.html(of: page))
  }
}
