import Curriculum
import Diagnostics
import Files
import LossCheck
import Pages
import Publishing

/// A small site with the data files of a real one, in which one module is another document in every case.
struct FixedSite {
  static let module = "en/care/fuzz.md"
  let root: String
  let settings: SiteSettings

  /// - Parameters:
  ///   - allowsHTML: whether HTML in Markdown is passed on.
  ///   - hasAllData: whether it has the data files of the real site in place of small ones.
  init(_ options: FuzzOptions, allowsHTML: Bool = false, hasAllData: Bool = false) throws {
    root = Paths.join(options.work, allowsHTML ? "html" : "text")
    guard let today = CalendarDate("2026-11-30") else { throw FuzzFault(description: "no day") }
    settings = SiteSettings(root: root, theme: options.theme, today: today, jobs: 1)
    try? Files.remove(root)
    try write(Self.configuration + (allowsHTML ? "rawHTML: true\n" : ""), to: "Content/site.yml")
    for (name, text) in Self.smallData where !hasAllData { try write(text, to: "Content/" + name) }
    for name in Self.smallData.keys where hasAllData {
      try write(try Files.read(Paths.join(options.site, name)), to: "Content/" + name)
    }
    try write(Self.program, to: "Content/programs/evening.yml")
    try write(Self.page("A page", "# First\n\nWords."), to: "Content/en/care/a.md")
    try write(Self.page("Another page", "Words."), to: "Content/en/care/b.md")
    try write(Self.page("A page", "Palabras."), to: "Content/es/care/a.md")
    try write(Self.plain, to: "Content/" + Self.module)
    try write(Self.picture, to: "Content/en/care/picture.png")
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let path = Paths.join(root, name)
    try Files.makeFolder(Paths.parent(of: path))
    try Files.replace(path, with: bytes)
  }

  /// A document that holds nothing of its own.
  static let plain = page("Plain", "Words.")

  private static func page(_ title: String, _ body: String) -> String { "---\ntitle: \(title)\n---\n\n\(body)\n" }

  private static let configuration = """
    name: {en: Fuzz Clinic, es: Clínica}
    baseURL: https://clinic.example/help/
    languages: [en, es]
    clinic: example

    """

  private static let program = """
    title: Evening
    weeks:
      - sessions:
          - {day: monday, start: "18:00", minutes: 90, modules: [care/a, care/fuzz]}

    """

  /// One black pixel.
  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01,
    0x00, 0x00, 0x00, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x37, 0x6E, 0xF9, 0x24, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44,
    0x41,
    0x54, 0x78, 0x01, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01, 0x73, 0x75, 0x01, 0x18, 0x00, 0x00, 0x00, 0x00,
    0x49,
    0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}

struct FuzzFault: Error, CustomStringConvertible {
  let description: String
}

/// What a site makes of one document: all that is told of it, and what is published and printed of it.
struct MadeModule {
  var told: [Diagnostic] = []
  /// Whether anything is published at all.
  var isPublished = false
  /// As it was read: UTF-8.
  var source: [UInt8]?
  var page: [UInt8]?
  var print: [UInt8]?
}

/// Reads the fixed site once and then, for each document, only what has changed, as the preview does.
struct ModuleMaker {
  private let site: FixedSite
  private let curriculum: LiveCurriculum
  private let sources: SiteSources
  private let templates: PrintTemplates
  /// How many scripts the theme's own pages hold.
  private(set) var scriptCount = 0

  init(_ site: FixedSite) async throws {
    self.site = site
    var loader = CurriculumLoader(root: site.root)
    loader.includesDrafts = true
    curriculum = LiveCurriculum(loader: loader)
    let outcome = await curriculum.update(nil)
    guard let read = outcome.curriculum, !outcome.diagnostics.hasErrors else {
      throw FuzzFault(description: "the fixed site does not load: \(outcome.diagnostics.map(\.message))")
    }
    sources = try await SiteSources(site.settings, reading: read)
    templates = try PrintTemplates(
      TemplateFolders(root: site.root, theme: site.settings.theme), languages: read.languages)
    guard let page = try await make(Array(FixedSite.plain.utf8)).page else {
      throw FuzzFault(description: "the fixed site has no page")
    }
    scriptCount = MarkupChecker.scriptCount(in: page)
  }

  func make(_ bytes: [UInt8], edition: PrintEdition = .standard) async throws -> MadeModule {
    let file = "Content/" + FixedSite.module
    try Files.replace(Paths.join(site.root, file), with: bytes)
    let outcome = await curriculum.update([file])
    var made = MadeModule(told: outcome.diagnostics)
    guard let read = outcome.curriculum else { return made }
    let sources = sources.replacing(read)
    let checks = SiteChecks(read, today: site.settings.today)
    made.told += await checks.diagnostics + sources.findings(checks, jobs: 1)
    made.isPublished = !made.told.hasErrors
    guard let topic = read.topics.firstIndex(where: { $0.path == "care/fuzz" }) else { return made }
    made.source = read.topics[topic].module(inLanguageAt: 0).file.bytes
    for maker in sources.indexMakers { _ = maker.part(of: [topic]) }
    addOutput(to: &made, sources, topic, edition)
    return made
  }

  private func addOutput(to made: inout MadeModule, _ sources: SiteSources, _ topic: Int, _ edition: PrintEdition) {
    do {
      let pages = sources.pageMaker(assets: sources.publishedAssets, handouts: .none)
      made.page = try pages.html(of: PageID(.topic(topic), language: 0))
      let printing = sources.printMaker(templates)
      let request = PrintRequest(.handout(topic: topic), edition: edition, paper: .letter, language: 0)
      made.print = try printing.document(request).html
    } catch {
      made.told += error.diagnostics
    }
  }
}
