internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Files
internal import Markdown

/// Links from the root of the site lead to something that is published.
struct BrokenAddress: PlanModuleRule {
  let id = "broken-address"
  let explanation = "A link from the root of the site, /like/this/, leads to no page of it."
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in plan: PlanFacts) -> [Diagnostic] {
    guard let published = plan.published else { return [] }
    var found: [Diagnostic] = []
    for node in module.document.nodes(of: [.link, .image]) where node.destination.first == UInt8(ascii: "/") {
      let written = String(decoding: node.destination, as: UTF8.self)
      guard case .address(let address) = plan.curriculum.target(of: written, from: module) else { continue }
      let path = Paths.normalize(String(address.prefix { $0 != "#" && $0 != "?" })) ?? ""
      let candidates = [path, path.isEmpty ? "index.html" : path + "/index.html"]
      guard candidates.allSatisfy({ !published.contains($0) }) else { continue }
      found.append(
        finding(
          "this link leads nowhere: the site has no page '\(address)'",
          hint: hint(path, in: plan.curriculum),
          at: Place(module.file, node.destinationRange ?? node.nearestRange)))
    }
    return found
  }

  /// - Parameter path: without slashes around it.
  private func hint(_ path: String, in curriculum: Curriculum) -> String {
    let byFile = "link to a module by the relative path of its .md file"
    return switch curriculum.reason(forWithholding: path) {
    case .leftOut(let name): "site.yml leaves '\(name)' out; \(byFile), and its words stand here without a link"
    case .draft(let file): "\(file) is a draft; publish it, or take the link out"
    case nil: byFile
    }
  }
}
