internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Files
internal import Markdown

/// Links from the root of the site lead to something that is published.
struct BrokenAddress: PlanModuleRule, PlanRule {
  let id = "broken-address"
  let explanation = """
    An address from the root of the site, /like/this/, in a link or in a file of settings, leads to no page of it.
    """
  let category = RuleCategory.links
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in plan: PlanFacts) -> [Diagnostic] {
    guard let published = plan.published else { return [] }
    return module.document.nodes(of: [.link, .image]).compactMap { node in
      // Most links lead to modules; one that begins with a variable may lead anywhere.
      guard let first = node.destination.first, "/{".utf8.contains(first) else { return nil }
      let written = String(decoding: node.destination, as: UTF8.self)
      guard case .address(let address) = plan.curriculum.target(of: written, from: module),
        let path = Self.missing(address, among: published)
      else { return nil }
      return finding(
        "this link leads nowhere: the site has no page '\(address)'", hint: hint(path, in: plan.curriculum),
        at: Place(module.file, node.destinationRange ?? node.nearestRange))
    }
  }

  /// Settings that readers may follow.
  func check(_ plan: PlanFacts) -> [Diagnostic] {
    guard let published = plan.published else { return [] }
    let curriculum = plan.curriculum
    return Self.settings(of: curriculum).compactMap { key, written, path in
      guard
        case .address(let address) = curriculum.target(of: written, inFolder: "", language: curriculum.languages[0]),
        Self.missing(address, among: published) != nil
      else { return nil }
      return finding(
        "'\(key)' leads nowhere: the site has no page '\(address)'",
        hint: "write the address of a page of this site, or one that begins with https://",
        at: Place(SourceFile(path: path, bytes: [])))
    }
  }

  /// Each with its key and its file.
  private static func settings(of curriculum: Curriculum) -> [(key: String, address: String, path: String)] {
    let clinic = curriculum.clinic.flatMap { clinic in
      clinic.url.map { ("url", $0, "Content/clinics/\(clinic.id).yml") }
    }
    let chats = curriculum.crisisLines.compactMap { line in
      line.chat.map { ("chat", $0, "Content/crisis-lines.yml") }
    }
    return [("quickExit", curriculum.configuration.quickExit, curriculum.configuration.file.path)]
      + [clinic].compactMap { $0 } + chats
  }

  /// The path of an address at which nothing is published, without slashes around it.
  private static func missing(_ address: String, among published: Set<String>) -> String? {
    let path = Paths.normalize(String(address.prefix { $0 != "#" && $0 != "?" })) ?? ""
    let candidates = [path, path.isEmpty ? "index.html" : path + "/index.html"]
    return candidates.contains(where: published.contains) ? nil : path
  }

  private func hint(_ path: String, in curriculum: Curriculum) -> String {
    let byFile = "link to a module by the relative path of its .md file"
    return switch curriculum.reason(forWithholding: path) {
    case .leftOut(let name): "site.yml leaves '\(name)' out; \(byFile), and its words stand here without a link"
    case .draft(let file): "\(file) is a draft; publish it, or take the link out"
    case nil: byFile
    }
  }
}

extension BrokenAddress {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "See [all topics](/topics/).",
        good: "See [all topics](/a-z/).")
    ]
  }
}
