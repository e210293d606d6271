/// The sections in the menu, which stands on every page: were it as long as a site may have sections, pages and time would
/// grow with the square of their number. What it has no room for stands in the list of the home page.
public struct SiteMenu: Sendable {
  public struct Group: Sendable {
    /// Nil for sections that belong to no group.
    public let title: LocalizedText?
    /// Indices into the curriculum's sections.
    public let sections: [Int]
  }

  /// The most sections that it shows: more than anybody looks through in a panel.
  public static let limit = 60

  public let groups: [Group]
  /// How many sections it would show if it had room.
  public let wantedCount: Int

  /// - Parameter groups: those of `site.yml`; the menu has every section where it names none.
  init(_ groups: [MenuGroup], sections: [Section]) {
    let indices = Dictionary(uniqueKeysWithValues: sections.indices.map { (sections[$0].id, $0) })
    let wanted =
      groups.isEmpty
      ? [Group(title: nil, sections: Array(sections.indices))]
      : groups.map { Group(title: $0.title, sections: $0.sections.compactMap { indices[$0] }) }
    wantedCount = wanted.reduce(0) { $0 + $1.sections.count }
    var room = Self.limit
    var shown: [Group] = []
    for group in wanted where room > 0 {
      shown.append(Group(title: group.title, sections: Array(group.sections.prefix(room))))
      room -= group.sections.count
    }
    self.groups = shown
  }

  /// Whether there are sections that it has no room for.
  public var isCut: Bool { wantedCount > Self.limit }

  /// The sections that it shows, each once.
  public var sections: [Int] {
    var seen: Set<Int> = []
    return groups.flatMap(\.sections).filter { seen.insert($0).inserted }
  }
}
