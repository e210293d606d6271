internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages
internal import PlacedYAML
internal import Search

/// Puts together every artifact of a site.
struct PlanAssembly {
  private(set) var artifacts: [Artifact] = []
  /// The logo that `site.yml` names, where there is no such file.
  let missingLogo: PlacedSetting?
  /// Addresses of more than one artifact.
  private(set) var contested: [ContestedAddress] = []
  /// Old addresses at which nothing can be put, with what is there.
  private(set) var refusedRedirects: [(module: Module, address: PlacedText, holder: ArtifactOrigin?)] = []

  let sources: SiteSources
  private var curriculum: Curriculum { sources.curriculum }
  private var addresses: SiteAddresses { sources.addresses }

  /// - Parameters:
  ///   - indexes: of the search; none where it is made on its own, beside the pages.
  ///   - handouts: those that the site publishes.
  ///   - holdsHandouts: whether they will have been printed before somebody asks for their bytes; a plan that nothing is
  ///     published from has no bytes of them.
  init(
    _ sources: SiteSources, indexes: [SearchIndex] = [], handouts: [PlannedHandout] = [], holdsHandouts: Bool = false
  ) {
    self.sources = sources
    let logo = sources.curriculum.configuration.theme.logo
    missingLogo = logo.flatMap { sources.media.table[$0.value] == nil ? $0 : nil }
    artifacts += addresses.pages.map { Artifact(path: addresses.file(of: $0), source: .page($0)) }
    artifacts += sources.theme.assets.files.map { Artifact(path: $0.path, source: .bytes($0.bytes)) }
    artifacts += sources.media.files.map { Artifact(path: $0.path, source: .media($0.source)) }
    let cache = SourceFolder(sources.settings.cacheFolder)
    artifacts += sources.media.resized.map { Artifact(path: $0.path, source: .file($0.cached, in: cache)) }
    let prints = handouts.map { Artifact(path: $0.path, source: .handout(of: $0.page, in: cache)) }
    if holdsHandouts { artifacts += prints }
    addSiteFiles()
    contested = ContestedAddress.all(
      among: holdsHandouts ? artifacts : artifacts + prints, in: sources.curriculum)
    addRedirects()
    artifacts += indexes.flatMap(\.files).map { Artifact(path: $0.path, source: .bytes($0.bytes)) }
    // A module of the site at the same address comes first.
    artifacts += sources.theme.styleguide.pages.map { Artifact(path: addresses.file(of: $0), source: .page($0)) }
  }

  /// Every path of the site.
  var paths: Set<String> { Set(artifacts.map(\.path)) }

  func plan(assets: PublishedAssets, handouts: PublishedHandouts) -> SitePlan {
    SitePlan(
      artifacts, maker: sources.pageMaker(assets: assets, handouts: handouts), siteFiles: sources.siteFiles,
      access: curriculum.configuration.access)
  }

  /// The files that every site has, and those of `Content/static/`. What a site says to its host of header fields and
  /// redirects comes behind what we say; nothing else is replaced.
  private mutating func addSiteFiles() {
    let passed = Dictionary(curriculum.passed.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    let files = sources.siteFiles.files
    artifacts += files.map { path, file in
      guard file == .headers || file == .redirects, let more = passed[path] else {
        return Artifact(path: path, source: .siteFile(file))
      }
      return Artifact(path: path, source: .extended(file, with: more))
    }
    let extended = Set(files.filter { $0.file == .headers || $0.file == .redirects }.map(\.path))
    artifacts += curriculum.passed.filter { !extended.contains($0.address) }.map {
      Artifact(path: $0.address, source: .file($0.path, in: curriculum.content))
    }
  }

  private mutating func addRedirects() {
    lazy var taken = TakenPaths(artifacts.map(\.path))
    for (index, topic) in curriculum.topics.enumerated() {
      for (language, module) in topic.translations.enumerated() {
        guard let module else { continue }
        for old in module.frontMatter.redirectFrom {
          let page = PageID(.topic(index), language: language)
          let path = RedirectedAddress(old.text, of: module, in: curriculum)?.file
          guard let path, taken.insert(path) else {
            refusedRedirects.append((module, old, path.flatMap(origin)))
            continue
          }
          artifacts.append(Artifact(path: path, source: .redirect(page)))
        }
      }
    }
  }

  /// What is at a path already.
  private func origin(at path: String) -> ArtifactOrigin? {
    artifacts.first { $0.path == path }.map { ArtifactOrigin($0, in: curriculum) }
  }
}
