internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages

/// One good state of a live site, frozen. Its pages have open places.
final class LiveState: Sendable {
  let curriculum: Curriculum
  let addresses: SiteAddresses
  let assets: AssetPipeline
  let media: MediaPipeline
  let maker: PageMaker
  let places: OpenPlaces
  let drawings: ThemeDrawings
  /// Rises with every good state.
  let version: Int
  private let themeRevision: Int
  /// By their paths; those of the search are elsewhere.
  let artifacts: [String: Artifact]
  /// The handouts that the published site has, by their paths.
  let handouts: [String: PrintRequest]
  private let siteFiles: SiteFileMaker

  /// What a state is made from.
  struct Sources: Sendable {
    let curriculum: Curriculum
    let theme: LiveTheme.Reading
    let media: MediaPipeline
    let today: CalendarDate
    let isPortable: Bool
    /// Of the open places.
    let mark: String
  }

  /// - Parameter diagnostics: gets what is wrong with the plan.
  init(_ sources: Sources, version: Int, diagnostics: inout [Diagnostic]) {
    self.version = version
    themeRevision = sources.theme.revision
    curriculum = sources.curriculum
    addresses = SiteAddresses(curriculum)
    assets = sources.theme.assets
    media = sources.media
    places = OpenPlaces(mark: sources.mark, languages: curriculum.languages)
    drawings = sources.theme.templates.drawings
    siteFiles = SiteFileMaker(curriculum: curriculum, addresses: addresses, assets: assets, today: sources.today)
    let assembly = PlanAssembly(siteFiles, assets: assets, media: media)
    diagnostics += SiteChecks(curriculum).check(PlanFacts(curriculum: curriculum, assembly: assembly))
    let (addresses, styleguide) = (addresses, sources.theme.styleguide)
    // A module of the site at the same address comes first.
    let own = styleguide.pages.map { Artifact(path: addresses.file(of: $0), source: .page($0)) }
    artifacts = Dictionary((assembly.artifacts + own).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let planned = PlannedHandout.all(of: curriculum)
    handouts = Dictionary(planned.map { ($0.path, $0.request) }, uniquingKeysWith: { first, _ in first })
    maker = PageMaker(
      curriculum: curriculum, addresses: addresses, templates: sources.theme.templates, media: media.table,
      assets: places.addresses,
      theme: PublishedTheme(assets, media: media.table, logo: curriculum.configuration.theme.logo),
      handouts: PublishedHandouts(planned), isPortable: sources.isPortable, styleguide: styleguide)
  }

  /// Whether another state differs from this one in the texts of modules alone.
  func differsInTextsAlone(from curriculum: Curriculum, _ theme: LiveTheme.Reading) -> Bool {
    themeRevision == theme.revision && curriculum.differsInTextsAlone(from: self.curriculum)
  }

  /// The state after changes of texts alone.
  init(_ other: LiveState, curriculum: Curriculum, version: Int) {
    self.version = version
    themeRevision = other.themeRevision
    self.curriculum = curriculum
    addresses = SiteAddresses(other.addresses, curriculum)
    assets = other.assets
    media = other.media
    places = other.places
    drawings = other.drawings
    artifacts = other.artifacts
    handouts = other.handouts
    siteFiles = SiteFileMaker(other.siteFiles, curriculum: curriculum, addresses: addresses)
    maker = PageMaker(other.maker, curriculum: curriculum, addresses: addresses)
  }

  /// The bytes of what is no page.
  func bytes(of source: Artifact.Source) -> [UInt8]? {
    switch source {
    case .siteFile(let file): siteFiles.bytes(of: file)
    case .bytes(let bytes): bytes
    case .file(let path): try? Files.read(path)
    case .page, .redirect: nil
    }
  }
}
