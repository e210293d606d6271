public import Diagnostics
internal import Files
internal import Parallelism

/// Reads a site's `Content/` into a curriculum.
public struct CurriculumLoader: Sendable {
  /// The folder that holds `Content/`.
  public var root: String
  public var includesDrafts = false
  public var jobs = 1
  /// Overrides of `site.yml`: the address of the site, and the clinic.
  public var baseURL: BaseURL?
  public var clinicID: String?

  public init(root: String) {
    self.root = root
  }

  /// The languages that `site.yml` names; empty where it cannot be read.
  public func languages() -> [Language] {
    var diagnostics: [Diagnostic] = []
    return (try? SiteConfiguration.load(from: DataFolder(root: root), diagnostics: &diagnostics))?.languages ?? []
  }

  /// What loading gives: a curriculum unless something stopped it, and everything to tell the author.
  public struct Outcome: Sendable {
    public let curriculum: Curriculum?
    public let diagnostics: [Diagnostic]
  }

  public func load() async -> Outcome {
    var diagnostics: [Diagnostic] = []
    do {
      return try await load(&diagnostics)
    } catch let error as DiagnosticsError {
      diagnostics += error.diagnostics
    } catch let error as FileError {
      diagnostics.append(.unreadable(error))
    } catch {
      diagnostics.append(.error("internal", "\(error)"))
    }
    return Outcome(curriculum: nil, diagnostics: diagnostics)
  }

  private func load(_ diagnostics: inout [Diagnostic]) async throws -> Outcome {
    let content = Paths.join(root, "Content")
    var configuration = try SiteConfiguration.load(from: DataFolder(root: root), diagnostics: &diagnostics)
    if let baseURL { configuration.baseURL = baseURL }
    if let clinicID { configuration.clinicID = clinicID }
    let tree = try ContentTree(content: content, languages: configuration.languages)
    diagnostics += tree.diagnostics
    let data = CurriculumData.load(
      from: DataFolder(root: root), configuration: configuration, diagnostics: &diagnostics)
    let languages = configuration.languages
    let readings = await parallelMap(count: tree.markdown.count, jobs: jobs) { [root] index in
      let file = tree.markdown[index]
      return ModuleReading(path: file.path, language: languages[file.language], root: root)
    }
    diagnostics += readings.flatMap(\.diagnostics)
    let modules = readings.compactMap(\.module)
    let assembly = CurriculumAssembly(modules, configuration: configuration, includesDrafts: includesDrafts)
    diagnostics += assembly.diagnostics
    if modules.isEmpty, !diagnostics.hasErrors { diagnostics.append(Self.nothingToPublish(languages)) }
    let curriculum = Curriculum(
      configuration: configuration, data: data, topics: assembly.topics, sections: assembly.sections,
      media: tree.media, root: root)
    return Outcome(curriculum: curriculum, diagnostics: diagnostics)
  }

  private static func nothingToPublish(_ languages: [Language]) -> Diagnostic {
    .error(
      "no-modules", "there is nothing to publish: no Markdown file lies in Content/\(languages[0].code)",
      hint: "write one, or let 'handrail new module \(languages[0].code)/addiction/triggers' begin it")
  }
}
