/// Why a module that lies in `Content/` has no page.
public enum Withheld: Sendable, Hashable {
  /// The file with `draft: true`: the module's own, or the `index.md` of its section.
  case draft(file: String)
  /// What `leaveOut` in `site.yml` names: the module, or its section.
  case leftOut(name: String)
}

/// The modules of a site that have no page.
public struct WithheldModules: Sendable {
  /// In the order of their files.
  public internal(set) var drafts: [Module] = []
  public internal(set) var leftOut: [Module] = []
  /// By the path of the topic, where no language of it is published.
  var reasons: [String: Withheld] = [:]

  /// The ids of the sections that have modules, none of which is published.
  public func sections(besides published: some Sequence<String>) -> Set<String> {
    Set((drafts + leftOut).map(\.sectionID)).subtracting(published)
  }
}

extension Module {
  /// The id of the section in which its file lies; of a page at the root its own path.
  var sectionID: String { String(topic.prefix { $0 != "/" }) }
}
