internal import Curriculum
internal import Diagnostics
internal import Files
internal import Markdown
internal import Parallelism

/// Finds links from the root of the site that lead to nothing that is published.
struct BrokenAddresses {
  let curriculum: Curriculum
  /// Paths of everything that is published.
  let published: Set<String>

  func find(jobs: Int) async -> [Diagnostic] {
    let found = await parallelMap(count: curriculum.topics.count, jobs: jobs) { topic in
      curriculum.topics[topic].translations.compactMap { $0 }.flatMap(find)
    }
    return found.flatMap { $0 }
  }

  private func find(in module: Module) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for node in module.document.nodes(of: [.link, .image]) where node.destination.first == UInt8(ascii: "/") {
      let written = String(decoding: node.destination, as: UTF8.self)
      guard case .address(let address) = curriculum.target(of: written, from: module) else { continue }
      let path = Paths.normalize(String(address.prefix { $0 != "#" && $0 != "?" })) ?? ""
      let candidates = [path, path.isEmpty ? "index.html" : path + "/index.html"]
      guard candidates.allSatisfy({ !published.contains($0) }) else { continue }
      diagnostics.append(
        .error(
          "broken-address", "this link leads nowhere: the site has no page '\(address)'",
          hint: "link to a module by the relative path of its .md file",
          at: Place(module.file, node.destinationRange ?? node.nearestRange)))
    }
    return diagnostics
  }
}
