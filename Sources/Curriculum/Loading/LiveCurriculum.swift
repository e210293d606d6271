internal import Diagnostics
internal import Files
internal import Parallelism
internal import PlacedYAML

/// A curriculum that follows its folder: files are read again when they have changed, and only then.
public actor LiveCurriculum {
  private let loader: CurriculumLoader
  private var known = KnownReadings()
  private var site: CurriculumLoader.SiteReading?
  private var siteDiagnostics: [Diagnostic] = []
  private var last = CurriculumLoader.Outcome(curriculum: nil, diagnostics: [])

  public init(loader: CurriculumLoader) {
    self.loader = loader
  }

  /// Brings the curriculum up to date.
  /// - Parameter paths: what may have changed, from the root of the site, `Content/en/addiction/triggers.md`; folders
  ///   stand for all that is in them. nil: anything.
  public func update(_ paths: Set<String>?) async -> CurriculumLoader.Outcome {
    if let paths {
      let relevant = paths.filter(mayMatter)
      if relevant.isEmpty { return last }
      if let site, let curriculum = last.curriculum, relevant.allSatisfy(isKnownModule) {
        last = readAgain(relevant, site, curriculum)
        return last
      }
    }
    last = await readAll()
    return last
  }

  // MARK: - Some files alone

  /// Reads modules that are known. Where nothing changes its place, the rest of the curriculum stays as it is.
  private func readAgain(
    _ paths: Set<String>, _ site: CurriculumLoader.SiteReading, _ curriculum: Curriculum
  ) -> CurriculumLoader.Outcome {
    var changed: [(old: Module?, new: Module?)] = []
    for path in paths {
      let old = known[path]?.module
      let new = known.readAgain(path, in: site.content)
      if old !== new { changed.append((old, new)) }
    }
    guard !known.hasErrors, !last.diagnostics.hasErrors, changed.allSatisfy({ $0.old?.hasAddress(of: $0.new) ?? false })
    else {
      return assemble(site)
    }
    let shown = changed.compactMap(\.new).filter(curriculum.publishes)
    if shown.isEmpty { return outcome(curriculum) }
    if changed.allSatisfy({ $0.old?.hasPlace(of: $0.new) ?? false }) {
      return outcome(Curriculum(curriculum, replacing: shown))
    }
    var diagnostics: [Diagnostic] = []
    let assembly = CurriculumAssembly(curriculum, replacing: shown)
    return outcome(loader.curriculum(site, assembly, &diagnostics), diagnostics)
  }

  /// What was told of files comes before what was told of them together.
  private func outcome(_ curriculum: Curriculum, _ more: [Diagnostic] = []) -> CurriculumLoader.Outcome {
    CurriculumLoader.Outcome(curriculum: curriculum, diagnostics: siteDiagnostics + known.diagnostics + more)
  }

  private func assemble(_ site: CurriculumLoader.SiteReading) -> CurriculumLoader.Outcome {
    var diagnostics = siteDiagnostics + known.diagnostics
    let modules = known.modules(in: site.tree)
    let curriculum = loader.assemble(site, modules, &diagnostics)
    return CurriculumLoader.Outcome(curriculum: curriculum, diagnostics: diagnostics)
  }

  // MARK: - Everything

  /// Looks at everything, and reads the files that are new or differ in their stamps.
  private func readAll() async -> CurriculumLoader.Outcome {
    siteDiagnostics = []
    do {
      let site = try loader.readSite(&siteDiagnostics)
      self.site = site
      known = await known.following(site.tree, in: site.content, jobs: loader.jobs)
      return assemble(site)
    } catch {
      site = nil
      siteDiagnostics += CurriculumLoader.diagnostics(of: error)
      return CurriculumLoader.Outcome(curriculum: nil, diagnostics: siteDiagnostics)
    }
  }

  private func isKnownModule(_ path: String) -> Bool {
    known.contains(path) && Files.kind(Paths.join(loader.root, path)) == .file
  }

  /// Whether a path can be part of the content, which what editors leave beside their files is not.
  private func mayMatter(_ path: String) -> Bool {
    if known.contains(path) { return true }
    guard path == "Content" || path.hasPrefix("Content/") else { return false }
    if path.hasPrefix("Content/\(ContentTree.passedFolder)/") { return true }
    guard !path.contains("/.") else { return false }
    if ContentTree.isRead(path) { return true }
    let kind = Files.kind(Paths.join(loader.root, path))
    return kind == .folder || (kind == nil && known.hasFiles(in: path))
  }
}

extension Module {
  /// Whether a page of another file would stand at the same address, or neither has one.
  fileprivate func hasAddress(of other: Module?) -> Bool {
    guard let other else { return false }
    // A kind may be out of place there, which only putting all together tells.
    return topic == other.topic && isIndex == other.isIndex && frontMatter.isDraft == other.frontMatter.isDraft
      && frontMatter.kind == other.frontMatter.kind
  }

  /// Whether a curriculum with another file in the place of this one differs in its text alone.
  fileprivate func hasPlace(of other: Module?) -> Bool {
    guard let other, hasAddress(of: other) else { return false }
    let (own, others) = (frontMatter, other.frontMatter)
    return own.title == others.title && own.order == others.order
      && own.redirectFrom.map(\.text) == others.redirectFrom.map(\.text)
  }
}
