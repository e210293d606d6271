internal import Curriculum
internal import Diagnostics
internal import Files
internal import Markdown
internal import Pages
internal import PlacedYAML
internal import Search

/// Puts together every artifact of a site.
struct PlanAssembly {
  let curriculum: Curriculum
  let addresses: SiteAddresses
  let media: MediaPipeline
  var assets: AssetPipeline
  let today: CalendarDate
  let isPortable: Bool
  private(set) var diagnostics: [Diagnostic] = []

  private var artifacts: [Artifact] = []

  init(
    curriculum: Curriculum, addresses: SiteAddresses, media: MediaPipeline, assets: AssetPipeline, today: CalendarDate,
    isPortable: Bool
  ) {
    self.curriculum = curriculum
    self.addresses = addresses
    self.media = media
    self.assets = assets
    self.today = today
    self.isPortable = isPortable
  }

  /// - Parameter indexes: one for each language.
  mutating func plan(templates: PageTemplates, indexes: [SearchIndex], handouts: SiteHandouts?) -> SitePlan {
    let published = publishedAssets(indexes)
    let maker = PageMaker(
      curriculum: curriculum, addresses: addresses, templates: templates, media: media.table, assets: published,
      theme: theme(), handouts: handouts?.published ?? .none, isPortable: isPortable)
    artifacts += addresses.pages.map { Artifact(path: addresses.file(of: $0), source: .page($0)) }
    artifacts += assets.files.map { Artifact(path: $0.path, source: .bytes($0.bytes)) }
    artifacts += media.files.map { Artifact(path: $0.path, source: .file($0.source)) }
    artifacts += handouts?.files.map { Artifact(path: $0.path, source: .file($0.source)) } ?? []
    for index in indexes { artifacts += index.files.map { Artifact(path: $0.path, source: .bytes($0.bytes)) } }
    addSiteFiles(manifests: published.manifests)
    reportSameAddresses()
    addRedirects()
    reportBrokenAddresses()
    return SitePlan(artifacts, maker: maker)
  }

  private mutating func publishedAssets(_ indexes: [SearchIndex]) -> PublishedAssets {
    let languages = curriculum.languages
    let scripts = indexes.indices.map { index in
      assets.publish(assets.searchScript + indexes[index].inline, as: "search-\(languages[index].code).js")
    }
    return PublishedAssets(
      stylesheet: assets.stylesheet, script: assets.path(of: "site.js"), icon: assets.path(of: "icon.svg"),
      touchIcon: assets.path(of: "apple-touch-icon.png"),
      manifests: languages.indices.map { languagePath($0, "manifest.webmanifest") },
      feeds: languages.indices.map { Feed.path(languages[$0], isFirst: $0 == 0) }, searchScripts: scripts,
      searchIndexes: indexes.map { $0.entry })
  }

  private func languagePath(_ language: Int, _ name: String) -> String {
    language == 0 ? name : curriculum.languages[language].code + "/" + name
  }

  private func theme() -> PublishedTheme {
    PublishedTheme(
      paperLight: assets.tokens.light["paper"]?.text ?? "#FFFFFF",
      paperDark: assets.tokens.dark["paper"]?.text ?? "#000000",
      logo: curriculum.configuration.theme.logo.flatMap { media.table[$0.value] })
  }

  private mutating func addSiteFiles(manifests: [String]) {
    func add(_ path: String, _ bytes: [UInt8]) { artifacts.append(Artifact(path: path, source: .bytes(bytes))) }
    let base = curriculum.configuration.baseURL.path
    let icons = [("icon-192.png", "192x192", "image/png"), ("icon-512.png", "512x512", "image/png")].map {
      (path: base + assets.path(of: $0.0), size: $0.1, type: $0.2)
    }
    for (language, path) in manifests.enumerated() {
      let home = addresses.path(of: addresses.home(inLanguageAt: language))
      add(
        path,
        SmallFiles.manifest(
          curriculum, language: language, start: base + home, icons: icons,
          colors: (assets.tokens.light["paper"]?.text ?? "#FFFFFF", assets.tokens.light["pine"]?.text ?? "#000000")))
      let feed = Feed(curriculum: curriculum, addresses: addresses, language: language, today: today)
      add(Feed.path(curriculum.languages[language], isFirst: language == 0), feed.bytes())
    }
    addCalendars()
    for file in Sitemap(curriculum: curriculum, addresses: addresses).files() { add(file.path, file.bytes) }
    add("robots.txt", SmallFiles.robots(curriculum))
    add("_headers", SmallFiles.headers(curriculum))
    if let logo = curriculum.configuration.theme.logo, media.table[logo.value] == nil {
      diagnostics.append(
        .error(
          "missing-logo", "there is no logo at Content/\(logo.value)",
          hint: Suggestion.nearest(to: logo.value, among: curriculum.media).map { "did you mean '\($0)'?" },
          at: logo.place))
    }
  }

  /// The sessions of every program that says when it starts.
  private mutating func addCalendars() {
    for (index, program) in curriculum.programs.enumerated() {
      guard let start = program.starts else { continue }
      for language in curriculum.languages.indices {
        let calendar = ProgramCalendar(
          curriculum: curriculum, program: index, language: language, starting: start, today: today)
        artifacts.append(
          Artifact(path: languagePath(language, ProgramCalendar.name(of: program)), source: .bytes(calendar.bytes())))
      }
    }
  }

  /// Two pages at one address, as when a module bears the name of a page that every site has.
  private mutating func reportSameAddresses() {
    var seen: Set<String> = []
    for artifact in artifacts where !seen.insert(artifact.path).inserted {
      let pages = addresses.pages.filter { addresses.file(of: $0) == artifact.path }
      let modules = pages.compactMap { page -> Module? in
        guard case .topic(let index) = page.kind else { return nil }
        return curriculum.topics[index].module(inLanguageAt: page.language)
      }
      diagnostics.append(
        .error(
          "same-address", "the address '/\(artifact.path)' is already taken by another page of the site",
          hint: "rename the file", at: modules.first.map { Place($0.file) }))
    }
  }

  /// Links from the root of the site that lead to nothing that is published.
  private mutating func reportBrokenAddresses() {
    let published = Set(artifacts.map(\.path))
    for module in curriculum.topics.lazy.flatMap(\.translations).compactMap({ $0 }) {
      for node in module.document.nodes(of: [.link, .image]) where node.destination.first == UInt8(ascii: "/") {
        let written = String(decoding: node.destination, as: UTF8.self)
        guard case .address(let address) = curriculum.target(of: written, from: module) else { continue }
        let path = Paths.normalize(String(address.prefix { $0 != "#" && $0 != "?" })) ?? ""
        let candidates = [path, path.isEmpty ? "index.html" : path + "/index.html"]
        guard candidates.allSatisfy({ !published.contains($0) }) else { continue }
        diagnostics.append(
          .error(
            "broken-address", "this link leads nowhere: the site has no page '\(address)'",
            hint: "link to a module by the relative path of its .md file",
            at: Place(module.file, node.destinationRange ?? node.nearestRange)))
      }
    }
  }

  private mutating func addRedirects() {
    var taken = Set(artifacts.map(\.path))
    for (index, topic) in curriculum.topics.enumerated() {
      for (language, module) in topic.translations.enumerated() {
        guard let module else { continue }
        for old in module.frontMatter.redirectFrom {
          let page = PageID(.topic(index), language: language)
          guard let path = redirectPath(old.text), taken.insert(path).inserted else {
            diagnostics.append(
              .error(
                "redirect", "nothing can redirect from '\(old.text)'",
                hint: "write an old address of this site from its root, '/old/page/', that no page has now",
                at: old.place(in: module.file)))
            continue
          }
          artifacts.append(Artifact(path: path, source: .redirect(page)))
        }
      }
    }
  }

  /// The file at an old address: `/old/page/` and `/old/page` give `old/page/index.html`, `/old.html` itself.
  private func redirectPath(_ address: String) -> String? {
    guard address.hasPrefix("/"), !address.contains("#"), !address.contains("?"),
      !address.utf8.contains(where: { $0 < 0x20 }),
      !address.split(separator: "/").contains(where: { $0 == ".." || $0 == "." || $0.hasPrefix(".") }),
      let path = Paths.normalize(address)
    else { return nil }
    if path.isEmpty { return nil }
    return path.hasSuffix(".html") || path.hasSuffix(".htm") ? path : path + "/index.html"
  }
}
