internal import Diagnostics

/// Which modules of a site become pages, and what keeps the others back.
struct ModuleSelection {
  private(set) var published: [Module] = []
  private(set) var withheld = WithheldModules()
  private(set) var diagnostics: [Diagnostic] = []

  /// What `leaveOut` names.
  private let leaveOut: [PlacedSetting]

  /// - Parameters:
  ///   - includesDrafts: whether drafts are published too.
  ///   - includesLeftOut: whether what `leaveOut` names is published all the same.
  init(_ modules: [Module], _ configuration: SiteConfiguration, includesDrafts: Bool, includesLeftOut: Bool) {
    leaveOut = includesLeftOut ? [] : configuration.leaveOut
    let drafts = includesDrafts ? DraftSections([], among: []) : DraftSections(modules, among: configuration.languages)
    for module in modules {
      if let name = nameLeavingOut(module) {
        withheld.leftOut.append(module)
        withheld.reasons[module.topic] = .leftOut(name: name)
      } else if !includesDrafts, let file = drafts.fileMakingDraft(of: module) {
        withheld.drafts.append(module)
        if withheld.reasons[module.topic] == nil { withheld.reasons[module.topic] = .draft(file: file) }
      } else {
        published.append(module)
      }
    }
    for module in published { withheld.reasons[module.topic] = nil }
    reportDraftSections()
    reportStandIns()
    reportNamesOfNothing(among: modules)
    reportNeededModules(among: modules)
  }

  private func nameLeavingOut(_ module: Module) -> String? {
    guard !leaveOut.isEmpty, module.topic != Curriculum.helpTopic else { return nil }
    return leaveOut.first { Self.names($0.value, module) }?.value
  }

  private static func names(_ name: String, _ module: Module) -> Bool {
    module.topic == name || module.topic.hasPrefix(name + "/")
  }

  /// Modules that are no drafts themselves, and are published no more than their section is.
  private mutating func reportDraftSections() {
    let inherited = withheld.drafts.filter { !$0.frontMatter.isDraft }
    let bySection = Dictionary(grouping: inherited) { "\($0.language.code)/\($0.sectionID)" }
    for (section, modules) in bySection.sorted(by: { $0.key < $1.key }) {
      guard case .draft(let path) = withheld.reasons[modules[0].topic] else { continue }
      let count = modules.count == 1 ? "one module" : "\(modules.count) modules"
      diagnostics.append(
        Diagnostic(
          .note, CurriculumRule.draft,
          "\(path) is a draft, so the section is too, with \(count) of Content/\(section)/ that would be published",
          hint: "take the line 'draft: true' out of that file to publish them", at: Place(modules[0].file)))
    }
  }

  /// A draft in one language hides no page: that of another language stands there.
  private mutating func reportStandIns() {
    let languages = Dictionary(grouping: published, by: \.topic)
    for draft in withheld.drafts where draft.frontMatter.isDraft {
      guard let other = languages[draft.topic]?.first else { continue }
      diagnostics.append(
        Diagnostic(
          .note, CurriculumRule.draft,
          "this draft is not published, and the text in '\(other.language)' stands in for it",
          hint: draft.isIndex
            ? nil : "to show the page in no language, write 'leaveOut: [\(draft.topic)]' in Content/site.yml",
          at: Place(draft.file)))
    }
  }

  // MARK: - What is wrong with `leaveOut`

  private mutating func reportNamesOfNothing(among modules: [Module]) {
    let unknown = leaveOut.filter { name in !modules.contains { Self.names(name.value, $0) } }
    guard !unknown.isEmpty else { return }
    let known = SuggestionIndex(Set(modules.map(\.topic) + modules.map(\.sectionID)).sorted())
    for name in unknown {
      diagnostics.append(
        .error(
          CurriculumRule.leaveOut, "'leaveOut' names '\(name.value)', and there is no such section or module",
          hint: known.nearest(to: name.value).map { "did you mean '\($0)'?" }
            ?? "write a section, 'twelve-steps', or a module, 'care/plan'; 'handrail list' shows them", at: name.place))
    }
  }

  /// The page to which the search and every layout lead whoever is in danger.
  private mutating func reportNeededModules(among modules: [Module]) {
    guard let help = modules.first(where: { $0.topic == Curriculum.helpTopic }) else { return }
    for name in leaveOut where Self.names(name.value, help) {
      diagnostics.append(
        .error(
          CurriculumRule.leaveOut,
          "'\(Curriculum.helpTopic)' cannot be left out: pages and the search lead there whoever is in danger",
          hint: name.value == help.topic
            ? "take the line out, and change the page where it does not fit your clinic"
            : "name the other modules of '\(name.value)' one by one", at: name.place))
    }
  }
}

extension Curriculum {
  /// The files that are drafts, each by itself or with its section, of a curriculum that was read with its drafts.
  public var draftFiles: Set<String> {
    let modules = topics.flatMap(\.translations).compactMap { $0 }
    let sections = DraftSections(modules, among: languages)
    return Set(modules.filter { sections.fileMakingDraft(of: $0) != nil }.map(\.file.path))
  }
}

/// Sections whose own page, `index.md`, is a draft: so are their modules.
private struct DraftSections {
  /// By the section's id: the file in each language, in their order, and whether it is a draft.
  private var pages: [String: [(module: Module, order: Int)]] = [:]

  init(_ modules: [Module], among languages: [Language]) {
    for module in modules where module.isIndex && !module.topic.isEmpty && !module.topic.contains("/") {
      guard let order = languages.firstIndex(of: module.language) else { continue }
      pages[module.topic, default: []].append((module, order))
    }
  }

  /// The file that makes a module a draft; nil for what is none.
  func fileMakingDraft(of module: Module) -> String? {
    if module.frontMatter.isDraft { return module.file.path }
    guard let pages = pages[module.sectionID] else { return nil }
    let page = pages.first { $0.module.language == module.language } ?? pages.min { $0.order < $1.order }
    return page.flatMap { $0.module.frontMatter.isDraft ? $0.module.file.path : nil }
  }
}
