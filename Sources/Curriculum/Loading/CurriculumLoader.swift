public import Diagnostics
internal import Files
internal import Parallelism

/// Reads a site's `Content/` into a curriculum.
public struct CurriculumLoader: Sendable {
  /// The folder that holds `Content/`.
  public var root: String
  public var includesDrafts = false
  /// Whether what `leaveOut` in `site.yml` names is there all the same.
  public var includesLeftOut = false
  public var jobs = 1
  /// `Curriculum.today`.
  public var today: CalendarDate?
  /// Overrides of `site.yml`: the address of the site, and the clinic.
  public var baseURL: BaseURL?
  public var clinicID: String?

  public init(root: String) {
    self.root = root
  }

  /// The languages that `site.yml` names; empty where it cannot be read.
  public func languages() -> [Language] { configuration()?.languages ?? [] }

  /// Whether `site.yml` lets pictures, downloads and assets be links to other folders.
  public func followsLinks() -> Bool { configuration()?.followsLinks ?? false }

  /// What `site.yml` says; nil where it cannot be read.
  public func configuration() -> SiteConfiguration? {
    var diagnostics: [Diagnostic] = []
    return try? SiteConfiguration.load(from: dataFolder, diagnostics: &diagnostics)
  }

  private var dataFolder: DataFolder { DataFolder(SourceFolder(Paths.join(root, "Content"))) }

  /// What loading gives: a curriculum unless something stopped it, and everything to tell the author.
  public struct Outcome: Sendable {
    public let curriculum: Curriculum?
    public let diagnostics: [Diagnostic]
  }

  public func load() async -> Outcome {
    var diagnostics: [Diagnostic] = []
    do {
      return try await load(&diagnostics)
    } catch {
      return Outcome(curriculum: nil, diagnostics: diagnostics + Self.diagnostics(of: error))
    }
  }

  /// What to tell the author of something that stopped the reading.
  public static func diagnostics(of error: any Error) -> [Diagnostic] {
    switch error {
    case let error as DiagnosticsError: error.diagnostics
    case let error as FileError: [.unreadable(error)]
    default: [.error(GeneralRule.internalFault, "\(error)")]
    }
  }

  private func load(_ diagnostics: inout [Diagnostic]) async throws -> Outcome {
    let site = try readSite(&diagnostics)
    let readings = await parallelMap(count: site.tree.markdown.count, jobs: jobs) { index in
      ModuleReading(site.tree.markdown[index], in: site.content)
    }
    diagnostics += readings.flatMap(\.diagnostics)
    let curriculum = assemble(site, readings.compactMap(\.module), &diagnostics)
    return Outcome(curriculum: curriculum, diagnostics: diagnostics)
  }

  /// What is read before the modules.
  struct SiteReading: Sendable {
    let content: SourceFolder
    let configuration: SiteConfiguration
    let data: CurriculumData
    let tree: ContentTree
  }

  /// Reads configuration and data files, and looks what lies in `Content/`.
  func readSite(_ diagnostics: inout [Diagnostic]) throws -> SiteReading {
    let folder = dataFolder
    var configuration = try SiteConfiguration.load(from: folder, diagnostics: &diagnostics)
    if let baseURL { configuration.baseURL = baseURL }
    if let clinicID { configuration.clinicID = clinicID }
    let content = SourceFolder(Paths.join(root, "Content"), followsLinks: configuration.followsLinks)
    if let unfinished = Self.unfinishedChange(in: content) { throw DiagnosticsError(unfinished) }
    let tree = try ContentTree(content: content, languages: configuration.languages)
    diagnostics += tree.diagnostics
    let data = CurriculumData.load(
      from: folder, configuration: configuration, includesDrafts: includesDrafts, diagnostics: &diagnostics)
    return SiteReading(content: content, configuration: configuration, data: data, tree: tree)
  }

  /// A change that was cut short has left some files as they were, which name what is gone.
  private static func unfinishedChange(in content: SourceFolder) -> Diagnostic? {
    let path = ContentChangeWriter.planName
    guard Files.exists(Paths.join(content.path, path)) else { return nil }
    return .error(
      CurriculumRule.rename,
      "a command that changes several files was cut short, and some of them are still as they were",
      hint: "run 'handrail rename' or 'handrail remove' again as before; it finishes what was begun",
      at: Place(SourceFile(path: "Content/" + path, bytes: [])))
  }

  /// Puts together what was read.
  func assemble(_ site: SiteReading, _ modules: [Module], _ diagnostics: inout [Diagnostic]) -> Curriculum {
    let selection = ModuleSelection(
      modules, site.configuration, includesDrafts: includesDrafts, includesLeftOut: includesLeftOut)
    let assembly = CurriculumAssembly(selection, configuration: site.configuration)
    if assembly.topics.isEmpty, !diagnostics.hasErrors {
      diagnostics.append(Self.nothing(toPublishOf: modules, site.configuration))
    }
    return curriculum(site, assembly, &diagnostics)
  }

  func curriculum(
    _ site: SiteReading, _ assembly: CurriculumAssembly, _ diagnostics: inout [Diagnostic]
  ) -> Curriculum {
    diagnostics += assembly.diagnostics
    return Curriculum(
      configuration: site.configuration, data: site.data, topics: assembly.topics, sections: assembly.sections,
      files: ContentFiles(media: site.tree.media, passed: site.tree.passed, unread: site.tree.unread),
      withheld: assembly.withheld, root: root, content: site.content, today: today)
  }

  /// At the line of `site.yml` that names the language in which something should lie.
  private static func nothing(toPublishOf modules: [Module], _ configuration: SiteConfiguration) -> Diagnostic {
    let language = configuration.languages[0]
    let (what, hint) =
      modules.isEmpty
      ? (
        "no Markdown file lies in Content/\(language.code)",
        "write one, or let 'handrail new module \(language.code)/addiction/triggers' begin it"
      )
      : (
        "every module is a draft, or 'leaveOut' names it",
        "take the line 'draft: true' out of one, or build with --drafts to look at them"
      )
    return .error(
      CurriculumRule.noModules, "there is nothing to publish: \(what)", hint: hint,
      at: configuration.languagePlaces[language])
  }
}
