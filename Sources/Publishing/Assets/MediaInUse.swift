internal import Curriculum
internal import Parallelism

/// Which pictures and files are published: all but those that only modules without a page name. What no text names
/// may be linked from elsewhere, but a file of an office program is as likely a draft that nobody meant to publish.
struct MediaInUse {
  /// Paths below `Content/`.
  let published: Set<String>

  init(_ curriculum: Curriculum, jobs: Int) async {
    guard !curriculum.media.isEmpty else {
      published = []
      return
    }
    let shown = await Self.named(by: curriculum.topics.flatMap(\.translations).compactMap { $0 }, in: curriculum, jobs)
    let withheld = curriculum.withheld.drafts + curriculum.withheld.leftOut
    let withheldOnly = await Self.named(by: withheld, in: curriculum, jobs)
    let used = shown.union(curriculum.configuration.theme.logo.map { [$0.value] } ?? [])
    published = Set(
      curriculum.media.filter { used.contains($0) || !(withheldOnly.contains($0) || curriculum.waitsForLink($0)) })
  }

  private static func named(by modules: [Module], in curriculum: Curriculum, _ jobs: Int) async -> Set<String> {
    let variables = Dictionary(
      uniqueKeysWithValues: curriculum.languages.map { ($0, Variables(curriculum, in: $0)) })
    let found = await parallelMap(count: modules.count, jobs: jobs) { index in
      curriculum.media(namedBy: modules[index], variables[modules[index].language] ?? .none)
    }
    return Set(found.joined())
  }
}
