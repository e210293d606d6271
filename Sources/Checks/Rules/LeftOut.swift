internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import PlacedYAML

/// What pages lack because `site.yml` leaves modules out is told where it would have stood.
struct LeftOut: ModuleRule, SiteRule {
  let id = "left-out"
  let explanation = """
    'leaveOut' in site.yml leaves a module out, and something names it: a link, whose words stay; an entry of 'related' \
    or 'parts'; a session of a program; a door of the home page. Nothing has to be mended. The notes say what readers \
    do not see, so that a sentence such as "see the next page" or a short session can be looked at.
    """
  let category = RuleCategory.structure
  let severity = Severity.note

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    guard !curriculum.withheld.leftOut.isEmpty else { return [] }
    let ofLinks = module.document.nodes(of: [.link]).compactMap { node -> Diagnostic? in
      let written = String(decoding: node.destination, as: UTF8.self)
      guard let name = name(leavingOut: context.variables(for: module).resolve(written), of: module, in: curriculum)
      else { return nil }
      let place = Place(module.file, node.destinationRange ?? node.nearestRange)
      return told("these words are no link", name, at: place)
    }
    let front = module.frontMatter
    let ofLists = (front.related.map { ("related", $0) } + front.parts.flatMap(\.modules).map { ("parts", $0) })
      .compactMap { key, path -> Diagnostic? in
        name(leavingOut: path.text, of: module, in: curriculum).map {
          told("'\(key)' is shown without this entry", $0, at: path.place(in: module.file))
        }
      }
    return ofLinks + ofLists
  }

  private func name(leavingOut destination: String, of module: Module, in curriculum: Curriculum) -> String? {
    guard case .withheld(.leftOut(let name)) = curriculum.target(of: destination, from: module) else { return nil }
    return name
  }

  func check(_ context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    guard !curriculum.withheld.leftOut.isEmpty else { return [] }
    let ofDoors = curriculum.configuration.doors.compactMap { door -> Diagnostic? in
      guard case .module(let module) = door.destination else { return nil }
      return name(leavingOut: module, in: curriculum).map { told("this door is not shown", $0, at: module.place) }
    }
    return ofDoors
      + curriculum.programs.flatMap(\.sessions).flatMap { findings(in: $0, of: curriculum) }
  }

  private func findings(in session: Program.Session, of curriculum: Curriculum) -> [Diagnostic] {
    let lost = session.modules.compactMap { entry in name(leavingOut: entry, in: curriculum).map { (entry, $0) } }
    let message =
      lost.count == session.modules.count
      ? "the session has no module left without this one" : "the session is shown without this module"
    return lost.map { told(message, $1, at: $0.place) }
  }

  private func name(leavingOut entry: PlacedSetting, in curriculum: Curriculum) -> String? {
    guard case .leftOut(let name)? = curriculum.reason(forWithholding: entry.value) else { return nil }
    return name
  }

  private func told(_ message: String, _ name: String, at place: Place) -> Diagnostic {
    finding("\(message): site.yml leaves '\(name)' out", at: place)
  }
}

extension LeftOut {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/site.yml": "leaveOut: [care/plan]",
          "Content/en/care/plan.md": "Text.",
          "Content/en/care/rest.md": "See [the plan](plan.md).",
        ],
        good: [
          "Content/site.yml": "leaveOut: [care/plan]",
          "Content/en/care/plan.md": "Text.",
          "Content/en/care/rest.md": "Rest when you can.",
        ])
    ]
  }
}
