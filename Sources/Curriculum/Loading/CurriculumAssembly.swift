internal import Diagnostics
internal import Files

/// Puts modules together: translations into topics, topics into sections.
struct CurriculumAssembly {
  private(set) var topics: [Topic] = []
  private(set) var sections: [Section] = []
  let withheld: WithheldModules
  private(set) var diagnostics: [Diagnostic] = []

  private let configuration: SiteConfiguration

  init(_ selection: ModuleSelection, configuration: SiteConfiguration) {
    self.configuration = configuration
    withheld = selection.withheld
    diagnostics = selection.diagnostics
    gatherTopics(selection.published)
    gatherSections()
  }

  /// Puts a curriculum together with other files for some of its modules, at the same addresses.
  init(_ curriculum: Curriculum, replacing modules: [Module]) {
    configuration = curriculum.configuration
    withheld = curriculum.withheld
    topics = curriculum.topics(replacing: modules)
    for index in topics.indices { topics[index].section = nil }
    for module in modules {
      guard let index = curriculum.topic(at: module.topic) else { continue }
      topics[index].kind = Self.kind(of: topics[index].translations, path: topics[index].path)
    }
    gatherSections()
  }

  private mutating func gatherTopics(_ modules: [Module]) {
    var translations: [String: [Module?]] = [:]
    // Modules come nearly in order, so their paths are quickly sorted.
    var paths: [String] = []
    for module in modules {
      guard let index = configuration.languages.firstIndex(of: module.language) else { continue }
      let none = [Module?](repeating: nil, count: configuration.languages.count)
      if let earlier = translations[module.topic, default: none][index] {
        diagnostics.append(
          .error(
            CurriculumRule.sameAddress, "this file and \(earlier.file.path) both become the page '\(module.topic)/'",
            hint: "rename or remove one of them", at: Place(module.file)))
      }
      if translations[module.topic] == nil { paths.append(module.topic) }
      translations[module.topic, default: none][index] = module
    }
    for module in modules { reportKindOutOfPlace(module) }
    topics = paths.sorted(by: Paths.precedes).map { path in
      let modules = translations[path] ?? []
      return Topic(path: path, translations: modules, section: nil, kind: Self.kind(of: modules, path: path))
    }
  }

  /// A home page elsewhere than at the root, or a section that is no folder, would lose its text.
  private mutating func reportKindOutOfPlace(_ module: Module) {
    let fits =
      switch module.frontMatter.kind {
      case .home: module.topic.isEmpty
      case .section: module.isIndex && !module.topic.isEmpty && !module.topic.contains("/")
      case .module, .notice, nil: true
      }
    guard !fits, let kind = module.frontMatter.kind else { return }
    let path = "Content/\(module.language.code)/" + (kind == .home ? "index.md" : "<section>/index.md")
    diagnostics.append(
      .error(
        CurriculumRule.kind, "'kind: \(kind.rawValue)' belongs to \(path) alone",
        hint: "leave 'kind' out, or move the file there",
        at: Place(module.file)))
  }

  /// What a topic is: as its front matter says, or else by its place.
  private static func kind(of modules: [Module?], path: String) -> ModuleKind {
    let known = modules.lazy.compactMap { $0 }
    if path.isEmpty { return .home }
    if let kind = known.compactMap(\.frontMatter.kind).first, kind != .home { return kind }
    return known.contains { $0.isIndex } && !path.contains("/") ? .section : .module
  }

  private mutating func gatherSections() {
    var byID: [String: Section] = [:]
    for index in topics.indices {
      let path = topics[index].path
      guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
        if topics[index].kind == .section { byID[path, default: Section(id: path, modules: [])].index = index }
        continue
      }
      byID[String(path[..<slash]), default: Section(id: String(path[..<slash]), modules: [])].modules.append(index)
    }
    sections = inMenuOrder(byID.values)
    for section in sections.indices {
      sections[section].modules = inReadingOrder(sections[section].modules)
      for topic in sections[section].modules { topics[topic].section = section }
      if let index = sections[section].index { topics[index].section = section }
    }
    reportUnknownNavigation(byID)
  }

  /// By the place in the menu first, then by the section's own order, then by its name.
  private func inMenuOrder(_ sections: some Sequence<Section>) -> [Section] {
    let places = Dictionary(configuration.navigation.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    let keyed = sections.map { section in
      let order = section.index.flatMap { topics[$0].module(inLanguageAt: 0).frontMatter.order }
      return (key: (places[section.id] ?? Int.max, order ?? Int.max, section.id), section: section)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.section)
  }

  /// By `order`, then by title; modules without an order last.
  private func inReadingOrder(_ indices: [Int]) -> [Int] {
    let keyed = indices.map { index in
      let module = topics[index].module(inLanguageAt: 0)
      return (key: (module.frontMatter.order ?? Int.max, module.title, topics[index].path), index: index)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.index)
  }

  private mutating func reportUnknownNavigation(_ byID: [String: Section]) {
    lazy var known = SuggestionIndex(byID.keys.sorted())
    let withheld = withheld.sections(besides: byID.keys)
    for id in configuration.navigation where byID[id] == nil && !withheld.contains(id) {
      diagnostics.append(
        .error(
          CurriculumRule.unknownSection, "'navigation' names '\(id)', and there is no such section",
          hint: known.hint(for: id), at: Place(configuration.file)))
    }
  }
}
