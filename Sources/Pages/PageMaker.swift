public import Curriculum
public import Diagnostics

/// The checked templates and strings of a site, before anything is rendered.
public struct PageTemplates: Sendable {
  let library: TemplateLibrary

  /// Reads and checks templates and strings; the first folder that has a file wins.
  /// - Throws: `DiagnosticsError` with every unknown name, unknown partial and missing string, each with its place.
  public init(_ folders: TemplateFolders, languages: [Language]) throws(DiagnosticsError) {
    library = try TemplateLibrary(folders, languages: languages)
  }

  public var drawings: ThemeDrawings { ThemeDrawings(library) }

  /// What is found in the templates and is no reason to stop.
  public var warnings: [Diagnostic] { library.warnings }

  /// The files of the user interface's texts, with their languages.
  public var stringFiles: [(language: Language, file: SourceFile)] { library.strings.map { ($0.language, $0.file) } }

  /// A string of the user interface, in the language at an index.
  public func string(_ key: StringKey, language: Int) -> String { library.strings[language][key] }
}

/// Makes the HTML of any page of a site, on any thread, when asked.
public struct PageMaker: Sendable {
  private let site: SiteModel

  public init(
    curriculum: Curriculum, addresses: SiteAddresses, templates: PageTemplates, media: MediaTable,
    assets: PublishedAssets, theme: PublishedTheme, handouts: PublishedHandouts = .none, isPortable: Bool,
    styleguide: Styleguide = .none
  ) {
    site = SiteModel(
      curriculum: curriculum, addresses: addresses, library: templates.library, media: media, assets: assets,
      theme: theme, handouts: handouts, isPortable: isPortable, styleguide: styleguide)
  }

  /// The same site with a curriculum that differs from its own in texts alone.
  public init(_ other: PageMaker, curriculum: Curriculum, addresses: SiteAddresses) {
    site = SiteModel(other.site, curriculum: curriculum, addresses: addresses)
  }

  /// The path that the site lies under: `/` or `/a/b/`.
  public var basePath: String { site.curriculum.configuration.baseURL.path }

  /// The path of the file whose text a page shows, as diagnostics show it.
  public func sourceFile(of page: PageID) -> String? {
    switch page.kind {
    case .topic(let index): site.curriculum.topics[index].module(inLanguageAt: page.language).file.path
    case .styleguide: site.styleguide.text(page.language)?.file.path
    default: nil
    }
  }

  /// A page's name, which stays the same when others are added and removed.
  public func name(of page: PageID) -> String {
    let language = site.language(of: page).code
    switch page.kind {
    case .topic(let index): return "topic \(language) \(site.curriculum.topics[index].path)"
    case .section(let index): return "section \(language) \(site.curriculum.sections[index].id)"
    case .program(let index): return "program \(language) \(site.curriculum.programs[index].id)"
    default: return "\(page.kind) \(language)"
    }
  }

  /// The whole document, UTF-8.
  /// - Throws: `DiagnosticsError` where a template makes too much of it; so do the others.
  public func html(of page: PageID) throws(DiagnosticsError) -> [UInt8] { try writer(of: page, recorder: nil).html() }

  /// A page at an old address that leads to a new one, fragments kept by the theme's script.
  /// - Parameter path: of its file, `old/page/index.html`.
  public func redirect(to page: PageID, at path: String) throws(DiagnosticsError) -> [UInt8] {
    try writer(of: page, recorder: nil).redirect(from: fileLinker(path))
  }

  /// The same as `html`, with what the page was made from.
  public func record(_ page: PageID) throws(DiagnosticsError) -> (html: [UInt8], facts: PageFacts) {
    try recording { (recorder) throws(DiagnosticsError) in try writer(of: page, recorder: recorder).html() }
  }

  /// The same as `redirect`, with what the page was made from.
  public func recordRedirect(
    to page: PageID, at path: String
  ) throws(DiagnosticsError) -> (html: [UInt8], facts: PageFacts) {
    try recording { (recorder) throws(DiagnosticsError) in
      try writer(of: page, recorder: recorder).redirect(from: fileLinker(path))
    }
  }

  /// Whether a page made in an earlier state of the site would be the same now: each of its facts has the value that it
  /// had then.
  public func agrees(with facts: PageFacts) -> Bool {
    facts.values.allSatisfy { site.fingerprint(of: $0.fact) == $0.fingerprint }
  }

  private func recording(
    _ make: (FactRecorder) throws(DiagnosticsError) -> [UInt8]
  ) throws(DiagnosticsError) -> (html: [UInt8], facts: PageFacts) {
    let recorder = FactRecorder()
    let html = try make(recorder)
    return (html, PageFacts(recorder.facts, fingerprint: site.fingerprint))
  }

  private func writer(of page: PageID, recorder: FactRecorder?) -> PageWriter {
    PageWriter(site: SiteReader(site, for: page, recorder: recorder), page: page, linker: site.linker(for: page))
  }

  /// The link to a file of the site as it stands in the page whose file is at a path.
  public func link(to file: String, from path: String) -> String { fileLinker(path).link(to: file) }

  private func fileLinker(_ path: String) -> Linker {
    site.isPortable ? Linker(portableFrom: path) : Linker(basePath: basePath)
  }
}
