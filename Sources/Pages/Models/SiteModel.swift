internal import Curriculum
internal import Diagnostics
internal import Synchronization

/// What the pages of one site share: made once, read by all.
final class SiteModel: Sendable {
  let curriculum: Curriculum
  let addresses: SiteAddresses
  let library: TemplateLibrary
  let media: MediaTable
  let assets: PublishedAssets
  let theme: PublishedTheme
  let handouts: PublishedHandouts
  let bodies: [BodyContext]
  let isPortable: Bool
  let styleguide: Styleguide

  /// The bibliography as HTML, in the order of its entries.
  let citations: [String]
  /// The topics that the footer links; the list of all modules, which it links too, has those for which there is no room.
  let notices: [Int]
  private let positions: [Int?]
  /// Header, footer and everything else that does not change from page to page, by language, section and root. The pages
  /// of a section are made one after another, so a few sections are kept and no more.
  private let shared = Mutex<[SharedKey: TemplateObject]>([:])
  private static let keptSections = 256

  /// Values of facts that somebody has asked for.
  let fingerprints = Mutex<[Fact: Int]>([:])

  private struct SharedKey: Hashable {
    let language: Int
    let section: Int?
    let root: String
  }

  init(
    curriculum: Curriculum, addresses: SiteAddresses, library: TemplateLibrary, media: MediaTable,
    assets: PublishedAssets, theme: PublishedTheme, handouts: PublishedHandouts, isPortable: Bool,
    styleguide: Styleguide = .none
  ) {
    self.curriculum = curriculum
    self.addresses = addresses
    self.library = library
    self.media = media
    self.assets = assets
    self.theme = theme
    self.handouts = handouts
    self.isPortable = isPortable
    self.styleguide = styleguide
    citations = curriculum.bibliography.entries.map { AMACitation($0).html }
    notices = Array(
      curriculum.topics.indices.lazy.filter { curriculum.topics[$0].kind == .notice }.prefix(SiteMenu.limit))
    var positions = [Int?](repeating: nil, count: curriculum.topics.count)
    for section in curriculum.sections {
      for (position, topic) in section.modules.enumerated() { positions[topic] = position }
    }
    self.positions = positions
    bodies = curriculum.languages.map { BodyContext(curriculum, language: $0) }
  }

  /// The site with a curriculum that differs in texts alone: citations, order and what pages share are the same.
  init(_ other: SiteModel, curriculum: Curriculum, addresses: SiteAddresses) {
    self.curriculum = curriculum
    self.addresses = addresses
    library = other.library
    media = other.media
    assets = other.assets
    theme = other.theme
    handouts = other.handouts
    bodies = other.bodies
    isPortable = other.isPortable
    styleguide = other.styleguide
    citations = other.citations
    notices = other.notices
    positions = other.positions
    let known = other.shared.withLock { $0 }
    shared.withLock { $0 = known }
  }

  func language(of page: PageID) -> Language { curriculum.languages[page.language] }
  func strings(of page: PageID) -> UserInterfaceStrings { library.strings[page.language] }
  /// What a language is called in itself.
  func name(ofLanguageAt index: Int) -> String { library.strings[index][.languageName] }

  /// The modules before and after one in its section.
  func neighbours(of index: Int) -> (previous: Int?, next: Int?) {
    guard let position = positions[index], let section = curriculum.topics[index].section else { return (nil, nil) }
    let modules = curriculum.sections[section].modules
    return (
      position > 0 ? modules[position - 1] : nil, position + 1 < modules.count ? modules[position + 1] : nil
    )
  }

  func linker(for page: PageID) -> Linker {
    isPortable
      ? Linker(portableFrom: addresses.file(of: page)) : Linker(basePath: curriculum.configuration.baseURL.path)
  }

  /// The page's address on the public site, whatever the build.
  func absoluteURL(of page: PageID) -> String {
    curriculum.configuration.baseURL.address(of: addresses.path(of: page))
  }

  func text(_ text: LocalizedText, on page: PageID) -> String {
    bodies[page.language].variables.text(text)
  }

  /// A link from a page to a module: `title`, `url`, `summary`, and `language` where its text is in another one.
  func link(to topic: Int, from page: PageID, _ linker: Linker, language: Int? = nil) -> TemplateObject {
    let target = PageID(.topic(topic), language: language ?? page.language)
    let module = curriculum.topics[topic].module(inLanguageAt: target.language)
    return TemplateObject([
      "title": module.title, "url": linker.link(to: addresses.path(of: target)),
      "summary": module.frontMatter.summary.map(bodies[page.language].variables.resolve),
      "language": module.language == self.language(of: page) ? nil : module.language.code,
    ])
  }

  /// The section that a page belongs to.
  func section(of page: PageID) -> Int? {
    switch page.kind {
    case .topic(let index): curriculum.topics[index].section
    case .section(let index): index
    default: nil
    }
  }

  func structuredData(for page: PageID) -> StructuredData {
    StructuredData(
      siteURL: absoluteURL(of: addresses.home(inLanguageAt: 0)), language: language(of: page).code)
  }

  /// Everything that the pages of one section in one language share.
  func sharedObject(for page: PageID, _ linker: Linker) throws(DiagnosticsError) -> TemplateObject {
    let key = SharedKey(language: page.language, section: section(of: page), root: linker.root)
    if let known = shared.withLock({ $0[key] }) { return known }
    let object = try SharedModel(site: self, page: page, linker: linker).object()
    shared.withLock { shared in
      if shared.count >= Self.keptSections { shared.removeAll(keepingCapacity: true) }
      shared[key] = object
    }
    return object
  }
}

/// What a theme brings beside its files.
public struct PublishedTheme: Sendable {
  /// The colour of the paper, for the browser's own frame.
  public var paperLight: String
  public var paperDark: String
  /// The clinic's logo as published.
  public var logo: MediaTable.File?
  /// What stands for the site where somebody passes on a page: a picture of points, since those who show it read no SVG.
  public var icon: String?

  /// For what is printed, which has its own style sheets.
  static let none = PublishedTheme(paperLight: "", paperDark: "", logo: nil)

  public init(paperLight: String, paperDark: String, logo: MediaTable.File?, icon: String? = nil) {
    self.icon = icon
    self.paperLight = paperLight
    self.paperDark = paperDark
    self.logo = logo
  }
}
