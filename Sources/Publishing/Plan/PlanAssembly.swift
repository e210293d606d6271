internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages
internal import PlacedYAML

/// Puts together every artifact of a site.
struct PlanAssembly {
  private(set) var artifacts: [Artifact] = []
  /// What is wrong with the addresses of the site.
  private(set) var diagnostics: [Diagnostic] = []

  private let sources: SiteSources
  private var curriculum: Curriculum { sources.curriculum }
  private var addresses: SiteAddresses { sources.addresses }

  /// - Parameters:
  ///   - search: nil where it is made on its own, beside the pages.
  ///   - handouts: those that will have been printed before somebody asks for their bytes.
  init(_ sources: SiteSources, search: SearchFiles? = nil, handouts: [PlannedHandout] = []) {
    self.sources = sources
    artifacts += addresses.pages.map { Artifact(path: addresses.file(of: $0), source: .page($0)) }
    artifacts += sources.theme.assets.files.map { Artifact(path: $0.path, source: .bytes($0.bytes)) }
    artifacts += sources.media.files.map { Artifact(path: $0.path, source: .file($0.source)) }
    artifacts += handouts.map { Artifact(path: $0.path, source: .file($0.file(in: sources.settings.cacheFolder))) }
    artifacts += sources.siteFiles.files.map { Artifact(path: $0.path, source: .siteFile($0.file)) }
    reportMissingLogo()
    reportSameAddresses()
    addRedirects()
    artifacts += search?.files.map { Artifact(path: $0.path, source: .bytes($0.bytes)) } ?? []
    // A module of the site at the same address comes first.
    artifacts += sources.theme.styleguide.pages.map { Artifact(path: addresses.file(of: $0), source: .page($0)) }
  }

  /// Every path of the site.
  var paths: Set<String> { Set(artifacts.map(\.path)) }

  func plan(assets: PublishedAssets, handouts: PublishedHandouts) -> SitePlan {
    SitePlan(
      artifacts, maker: sources.pageMaker(assets: assets, handouts: handouts), siteFiles: sources.siteFiles)
  }

  private mutating func reportMissingLogo() {
    guard let logo = curriculum.configuration.theme.logo, sources.media.table[logo.value] == nil else { return }
    diagnostics.append(
      .error(
        "missing-logo", "there is no logo at Content/\(logo.value)",
        hint: Suggestion.nearest(to: logo.value, among: curriculum.media).map { "did you mean '\($0)'?" },
        at: logo.place))
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

  private mutating func addRedirects() {
    var taken = Set(artifacts.map(\.path))
    for (index, topic) in curriculum.topics.enumerated() {
      for (language, module) in topic.translations.enumerated() {
        guard let module else { continue }
        for old in module.frontMatter.redirectFrom {
          let page = PageID(.topic(index), language: language)
          guard let path = redirectPath(old.text), hasRoom(for: path, among: taken), taken.insert(path).inserted else {
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

  /// Whether no folder of the path is a file of the site, and the path is no folder of one.
  private func hasRoom(for path: String, among taken: Set<String>) -> Bool {
    var folder = Paths.parent(of: path)
    while !folder.isEmpty {
      if taken.contains(folder) { return false }
      folder = Paths.parent(of: folder)
    }
    return path.hasSuffix("/index.html") || !taken.contains { $0.hasPrefix(path + "/") }
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
