internal import Curriculum
internal import Markdown
internal import Parallelism

/// Which pictures and files are published: all but those that only modules without a page name. What no text names
/// may be linked from elsewhere.
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
    published = Set(curriculum.media.filter { used.contains($0) || !withheldOnly.contains($0) })
  }

  private static func named(by modules: [Module], in curriculum: Curriculum, _ jobs: Int) async -> Set<String> {
    let variables = Dictionary(
      uniqueKeysWithValues: curriculum.languages.map { ($0, Variables(curriculum, in: $0)) })
    let found = await parallelMap(count: modules.count, jobs: jobs) { index in
      paths(in: modules[index], of: curriculum, variables[modules[index].language] ?? .none)
    }
    return Set(found.joined())
  }

  /// The files that the links and pictures of a module lead to.
  private static func paths(in module: Module, of curriculum: Curriculum, _ variables: Variables) -> [String] {
    module.document.nodes(of: [.link, .image]).compactMap { node in
      // Most links lead to modules and headings.
      if node.destination.first == UInt8(ascii: "#") || node.destination.suffix(3).elementsEqual(".md".utf8) {
        return nil
      }
      let destination = variables.resolve(String(decoding: node.destination, as: UTF8.self))
      guard case .media(let path) = curriculum.target(of: destination, from: module) else { return nil }
      return path
    }
  }
}
