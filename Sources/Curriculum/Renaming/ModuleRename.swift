public import Diagnostics
internal import Files
internal import PlacedYAML

/// Gives a module another path in all its languages, and changes whatever names it.
public struct ModuleRename: Sendable {
  private let curriculum: Curriculum
  private let old: String
  private let new: String

  /// - Parameters:
  ///   - curriculum: with its drafts, and with what it leaves out.
  ///   - old: as somebody writes it, `care/plan`.
  public init(_ curriculum: Curriculum, from old: String, to new: String) {
    self.curriculum = curriculum
    self.old = curriculum.topicPath(named: old)
    self.new = curriculum.topicPath(named: new)
  }

  /// - Throws: `DiagnosticsError` where the module cannot have this name.
  public func plan() throws(DiagnosticsError) -> ChangePlan {
    let topic = try ChangedTopic(old, in: curriculum)
    try requireFreeName()
    var mending = MentionMending(curriculum)
    if let fault = topic.emptiedSection, new.prefix(while: { $0 != "/" }) != topic.section {
      mending.obstacles.append(fault)
    }
    mending.mendLinks(mend)
    mending.mendNames { $0.setting.value == old ? .write(new) : .keep }
    let newAddresses = curriculum.addresses(of: new)
    for (module, addresses) in topic.addressesByModule {
      let own = curriculum.languages.firstIndex(of: module.language) ?? 0
      mending.addRedirects(addresses, to: module, takingOut: newAddresses[own])
    }
    mending.keepTranslations()
    for module in topic.modules { mending.edits.note(module.file) }
    let moves = Dictionary(
      uniqueKeysWithValues: topic.modules.map { module in
        (module.file.path, "Content/" + ModulePath.file(of: new, module.language.code))
      })
    mending.renameTranslations(moves)
    return try ChangePlan(
      change: ContentChange(mending.edits, in: curriculum.content, newPaths: moves),
      obstacles: mending.obstacles, notes: templateNotes + mending.reviewNotes)
  }

  private var templateNotes: [Diagnostic] {
    TemplateMentions(root: curriculum.root).notes(
      naming: old, hint: "its old address leads to the new page all the same; write '\(new)' here when you can")
  }

  // MARK: - The name

  private func requireFreeName() throws(DiagnosticsError) {
    let parts = new.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ ModulePath.isSlug($0) }) else {
      throw DiagnosticsError(
        .error(
          CurriculumRule.rename, "'\(new)' is no path for a module",
          hint: "write it as 'section/name', in small letters, digits and hyphens"))
    }
    if let taken = takenBy {
      throw DiagnosticsError(
        .error(
          CurriculumRule.rename, "there is a module '\(new)' already", hint: "choose another name",
          at: Place(SourceFile(path: taken, bytes: []))))
    }
    for address in curriculum.addresses(of: new) { try requireFree(address) }
  }

  /// The file that has the name; its own too.
  private var takenBy: String? {
    if let topic = curriculum.topic(at: new) { return curriculum.topics[topic].module(inLanguageAt: 0).file.path }
    return curriculum.languages.map { ModulePath.file(of: new, $0.code) }
      .first { Files.exists(Paths.join(curriculum.content.path, $0)) }.map { "Content/" + $0 }
  }

  /// No other module may be reached from the new address.
  private func requireFree(_ address: String) throws(DiagnosticsError) {
    for module in curriculum.topics.flatMap(\.translations).compactMap({ $0 }) where module.topic != old {
      guard let entry = module.frontMatter.redirectFrom.first(where: { RedirectEntries.areSame($0.text, address) })
      else { continue }
      throw DiagnosticsError(
        .error(
          CurriculumRule.rename, "'\(address)' is an old address of this module, so no other page can stand there",
          hint: "take the entry out first, or choose another name", at: entry.place(in: module.file)))
    }
  }

  // MARK: - Links

  private func mend(_ link: WrittenLink, in module: Module) -> Mend {
    if case .address(let address) = link.target { return mend(address, link) }
    let isMoved = module.topic == old
    let isNamed = names(link.target)
    guard isNamed || isMoved, !link.path.isEmpty, leadsToFile(link.target),
      let path = Paths.resolve(Curriculum.percentDecoded(Array(link.path.utf8)[...]), in: module.folder)
    else { return .keep }
    let folder = isMoved ? Paths.parent(of: ModulePath.file(of: new, module.language.code)) : module.folder
    let target = isNamed ? ModulePath.file(of: new, path.prefix { $0 != "/" }) : path
    if target == path, folder == module.folder { return .keep }
    return .write(ModulePath.relative(to: target, from: folder) + link.fragment)
  }

  private func names(_ target: LinkTarget) -> Bool {
    if case .topic(let index, _, _) = target { curriculum.topics[index].path == old } else { false }
  }

  private func leadsToFile(_ target: LinkTarget) -> Bool {
    switch target {
    case .topic, .media, .withheld, .missing: true
    case .fragment, .address, .drawing, .external: false
    }
  }

  /// `/care/plan/#today`
  private func mend(_ address: String, _ link: WrittenLink) -> Mend {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard let index = curriculum.addresses(of: old).firstIndex(where: { RedirectEntries.areSame($0, String(path)) })
    else { return .keep }
    return .write(
      curriculum.addresses(of: new)[index]
        + link.written.dropFirst(link.written.prefix { $0 != "#" && $0 != "?" }.count))
  }
}
