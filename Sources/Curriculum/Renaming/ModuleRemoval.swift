public import Diagnostics
internal import Files
internal import PlacedYAML

/// Takes a module out in all its languages, and changes whatever names it.
public struct ModuleRemoval: Sendable {
  private let curriculum: Curriculum
  private let path: String
  /// The module that stands in for it; nil for none.
  private let other: String?

  /// - Parameters:
  ///   - curriculum: with its drafts, and with what it leaves out.
  ///   - path: as somebody writes it, `care/plan`.
  ///   - other: the module to which its old address and the links to it shall lead.
  public init(_ curriculum: Curriculum, _ path: String, redirectingTo other: String?) {
    self.curriculum = curriculum
    self.path = curriculum.topicPath(named: path)
    self.other = other.map(curriculum.topicPath)
  }

  /// - Throws: `DiagnosticsError` where there is no such module, or none to redirect to.
  public func plan() throws(DiagnosticsError) -> ChangePlan {
    let topic = try ChangedTopic(path, in: curriculum)
    let successor = try other.map { other throws(DiagnosticsError) in try self.successor(other, of: topic) }
    var mending = MentionMending(curriculum)
    if let fault = topic.emptiedSection { mending.obstacles.append(fault) }
    var notes: [Diagnostic] = []
    mending.mendLinks { link, module in mend(link, in: module, successor, &notes) }
    mending.mendNames(mend)
    let old =
      topic.addressesByModule.flatMap(\.addresses) + topic.modules.flatMap(\.frontMatter.redirectFrom).map(\.text)
    if let successor {
      redirect(old, to: successor, &mending)
    } else {
      notes += deadAddresses(old, topic)
    }
    mending.keepTranslations()
    for module in topic.modules { mending.edits.note(module.file) }
    return try ChangePlan(
      change: ContentChange(
        mending.edits, in: curriculum.content, removing: Set(topic.modules.map(\.file.path))),
      obstacles: mending.obstacles, notes: notes + templateNotes + mending.reviewNotes)
  }

  private var templateNotes: [Diagnostic] {
    TemplateMentions(root: curriculum.root).notes(
      naming: path, hint: other.map { "write '\($0)' here" } ?? "take it out here, or lead it to another page")
  }

  private func successor(_ other: String, of topic: ChangedTopic) throws(DiagnosticsError) -> Topic {
    guard other != path else {
      throw DiagnosticsError(
        .error(
          CurriculumRule.rename, "'\(other)' cannot lead to itself once it is removed", hint: "name another module"))
    }
    let names = curriculum.topics.filter { $0.path != path }.map(\.path)
    guard names.contains(other), let index = curriculum.topic(at: other) else {
      throw DiagnosticsError(
        .error(
          CurriculumRule.unknownModule, "this site has no module '\(other)' to redirect to",
          hint: Suggestion.nearest(to: other, among: names).map { "did you mean '\($0)'?" }
            ?? "'handrail list' shows them"))
    }
    let successor = curriculum.topics[index]
    let drafts = successor.translations.compactMap { $0 }
    if let draft = drafts.first, drafts.allSatisfy(\.frontMatter.isDraft), !topic.addressesByModule.isEmpty {
      throw DiagnosticsError(
        .error(
          CurriculumRule.rename, "'\(other)' is a draft, so nobody can be led there",
          hint: "take its line 'draft: true' out first, or name another module", at: Place(draft.file)))
    }
    return successor
  }

  // MARK: - Addresses

  /// Each old address leads to the successor in its own language where it is written in that.
  private func redirect(_ addresses: [String], to successor: Topic, _ mending: inout MentionMending) {
    let modules = successor.translations.compactMap { $0 }
    let byLanguage = Dictionary(grouping: addresses) { address in
      let code = address.split(separator: "/").first ?? ""
      let own = modules.first { $0.language.code == code && $0.language != curriculum.languages[0] }
      return (own ?? successor.module(inLanguageAt: 0)).file.path
    }
    for module in modules {
      guard let addresses = byLanguage[module.file.path] else { continue }
      mending.addRedirects(addresses, to: module)
    }
  }

  private func deadAddresses(_ addresses: [String], _ topic: ChangedTopic) -> [Diagnostic] {
    guard !addresses.isEmpty else { return [] }
    return [
      Diagnostic(
        .note, CurriculumRule.rename, "nothing stands any more at \(addresses.joined(separator: ", "))",
        hint: "--redirect-to section/name leads there whoever has the old address", at: Place(topic.modules[0].file))
    ]
  }

  // MARK: - Places that name it

  private static let hint = "say --redirect-to section/name to lead it there, or take it out first"

  private func mend(
    _ link: WrittenLink, in module: Module, _ successor: Topic?, _ notes: inout [Diagnostic]
  ) -> Mend {
    guard module.topic != path, isNamed(link.target) else { return .keep }
    guard let successor else {
      return [.related, .part].contains(link.kind)
        ? .takeOut : .undecided("this link would lead nowhere", hint: Self.hint)
    }
    switch link.kind {
    case .part: return .takeOut
    case .related where module.topic == successor.path || isRelated(successor, to: module): return .takeOut
    case _ where module.topic == successor.path:
      return .undecided("this link would lead to its own page", hint: "take it out first, and leave its words")
    default: break
    }
    if case .address = link.target {
      return .undecided("this link names the address of the module", hint: "lead it to another page first")
    }
    return .write(rewritten(link, in: module, successor, &notes))
  }

  private func isNamed(_ target: LinkTarget) -> Bool {
    switch target {
    case .topic(let index, _, _): curriculum.topics[index].path == path
    case .address(let address):
      curriculum.addresses(of: path).contains {
        RedirectEntries.areSame($0, String(address.prefix { $0 != "#" && $0 != "?" }))
      }
    default: false
    }
  }

  private func isRelated(_ successor: Topic, to module: Module) -> Bool {
    module.frontMatter.related.contains { entry in
      if case .topic(let index, _, _) = curriculum.target(of: entry.text, from: module) {
        curriculum.topics[index].path == successor.path
      } else {
        false
      }
    }
  }

  /// To the same heading where the successor has one of that id, else to its top, which is told.
  private func rewritten(
    _ link: WrittenLink, in module: Module, _ successor: Topic, _ notes: inout [Diagnostic]
  ) -> String {
    let written = Paths.resolve(Curriculum.percentDecoded(Array(link.path.utf8)[...]), in: module.folder) ?? ""
    let code = String(written.prefix { $0 != "/" })
    let target =
      successor.translations.compactMap { $0 }.first { $0.language.code == code } ?? successor.module(inLanguageAt: 0)
    let file = "\(code)/" + target.file.path.split(separator: "/").dropFirst(2).joined(separator: "/")
    let path = ModulePath.relative(to: file, from: module.folder)
    guard !link.fragment.isEmpty else { return path }
    if target.anchors.contains(String(link.fragment.dropFirst())) { return path + link.fragment }
    notes.append(
      Diagnostic(
        .note, CurriculumRule.rename,
        "this link leads to the top of '\(successor.path)', which has no heading '\(link.fragment)'", at: link.place))
    return path
  }

  private func mend(_ name: NamedModule) -> Mend {
    guard name.setting.value == path else { return .keep }
    switch name.kind {
    case .leaveOut: return .takeOut
    case .session:
      guard let other else { return .undecided("this session would lose the module", hint: Self.hint) }
      return name.neighbours.contains(other) ? .takeOut : .write(other)
    case .agenda:
      guard let other else { return .undecided("this session would lose the module", hint: Self.hint) }
      // Without the entry the agenda would lack its minutes.
      return name.neighbours.contains(other)
        ? .undecided(
          "this session has '\(other)' already", hint: "take this entry out first, and say what fills its minutes")
        : .write(other)
    case .door:
      guard let other else { return .undecided("this door would lead nowhere", hint: Self.hint) }
      return .write(other)
    }
  }
}
