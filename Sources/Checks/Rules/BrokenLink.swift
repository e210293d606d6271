internal import Curriculum
internal import Diagnostics
internal import Files
internal import Markdown
internal import PlacedYAML

/// Links to modules, headings, pictures and files must lead somewhere.
struct BrokenLink: ModuleRule {
  let id = "broken-link"
  let explanation = """
    A link or a picture leads to a module, a heading or a file that does not exist. A reader in trouble must never \
    meet a dead end. Write links between modules as relative paths to their .md files.
    """
  let category = RuleCategory.links
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for node in module.document.nodes(of: [.link, .image]) {
      // The rule on empty links tells of those.
      if node.tag == .link, node.destination.isEmpty { continue }
      let written = String(decoding: node.destination, as: UTF8.self)
      let destination = context.variables(for: module).resolve(written)
      // What may not be followed at all is told as such.
      if context.curriculum.fault(in: destination) != nil { continue }
      if node.tag == .image, context.curriculum.target(of: destination, from: module) == .external {
        found.append(
          finding(
            "this picture would be loaded from another host, which would learn who reads the page",
            hint: "copy the picture beside the module or into Content/media/", at: place(of: node, in: module)))
      } else if let problem = problem(
        with: destination, from: module, in: context, isPicture: node.tag == .image)
      {
        found.append(finding(problem.message, hint: problem.hint, at: place(of: node, in: module)))
      }
    }
    return found + relatedModules(of: module, in: context)
  }

  private func place(of node: MarkdownNode, in module: Module) -> Place {
    Place(module.file, node.destinationRange ?? node.nearestRange)
  }

  private func relatedModules(of module: Module, in context: CheckContext) -> [Diagnostic] {
    let related = module.frontMatter.related.map { (key: "related", path: $0) }
    let parts = module.frontMatter.parts.flatMap(\.modules).map { (key: "parts", path: $0) }
    return unlistedParts(parts.map(\.path), of: module, in: context)
      + (related + parts).compactMap { key, path in
        let place = path.place(in: module.file)
        switch context.curriculum.target(of: path.text, from: module) {
        case .topic, .withheld(.leftOut): return nil
        case .withheld(.draft(let file)):
          return finding(
            "'\(key)' names '\(path.text)', which is a draft", hint: Self.advice(onDraft: file, "the entry"), at: place)
        default: break
        }
        let hint = suggestion(for: path.text, from: module, in: context)
        return finding(
          "'\(key)' names '\(path.text)', and there is no such module", hint: hint, at: place)
      }
  }

  /// Entries of `parts` under which nothing is listed: the page has the modules of its section, each once.
  private func unlistedParts(_ parts: [PlacedText], of module: Module, in context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    guard !parts.isEmpty, let section = curriculum.topic(at: module.topic).flatMap({ curriculum.topics[$0].section })
    else { return [] }
    let listed = Set(curriculum.sections[section].modules)
    var named: Set<Int> = []
    return parts.compactMap { path in
      guard case .topic(let topic, _, _) = curriculum.target(of: path.text, from: module) else { return nil }
      let place = path.place(in: module.file)
      if !listed.contains(topic) {
        return finding(
          "'parts' names '\(path.text)', which is no module of this section, so that the page does not list it",
          hint: "take the entry out; a link in the text may lead there", at: place)
      }
      return named.insert(topic).inserted
        ? nil : finding("'parts' names '\(path.text)' twice", hint: "keep one of the two entries", at: place)
    }
  }

  private func problem(
    with destination: String, from module: Module, in context: CheckContext, isPicture: Bool
  ) -> (message: String, hint: String?)? {
    let curriculum = context.curriculum
    switch curriculum.target(of: destination, from: module) {
    case .external, .media, .address, .withheld(.leftOut), .topic(_, _, fragment: nil): return nil
    case .drawing(let name) where isPicture:
      // Which drawings there are, the theme says.
      return name.isEmpty ? ("this names no drawing", "write its name behind the colon: ![](drawing:spray)") : nil
    case .drawing:
      return ("a drawing cannot be linked to", "to show it, write an exclamation mark before the brackets")
    case .fragment(let fragment):
      return headingProblem(fragment, in: module, context)
    case .topic(let topic, let language, let fragment?):
      let own = curriculum.languages.firstIndex(of: module.language) ?? 0
      return headingProblem(fragment, in: curriculum.topics[topic].module(inLanguageAt: language ?? own), context)
    case .withheld(.draft(let file)):
      return (
        "this link leads to a draft, which has no page",
        Self.advice(onDraft: file, "the link and leave its words")
      )
    case .missing(let path):
      if let file = curriculum.passed.first(where: { $0.path == path }) {
        return ("Content/\(file.path) is published at '/\(file.address)'", "link it by that address")
      }
      if let file = path.flatMap(curriculum.unread) {
        return ("this leads to Content/\(file.path), which is there, but \(file.why)", file.hint)
      }
      if let web = Self.webAddress(destination) {
        return ("'\(destination)' is a website's address, and 'https://' is missing before it", "write \(web)")
      }
      return (
        "this link leads nowhere: '\(destination)' does not exist",
        suggestion(for: destination, from: module, in: context)
      )
    }
  }

  /// - Parameter reference: what names the draft.
  static func advice(onDraft file: String, _ reference: String) -> String {
    "publish it by taking the line 'draft: true' out of \(file), or take out \(reference)"
  }

  private func headingProblem(
    _ fragment: String, in target: Module, _ context: CheckContext
  ) -> (message: String, hint: String?)? {
    if fragment.isEmpty || fragment == "top" || target.anchors.contains(fragment) { return nil }
    let hint =
      target.anchors.ids.isEmpty
      ? "link to the page without '#'" : context.names.headings(of: target).hint(for: fragment)
    let kind = fragment.hasPrefix("worksheet") ? "worksheet" : "heading"
    return ("there is no \(kind) '#\(fragment)' in \(target.file.path)", hint)
  }

  /// `www.samhsa.gov/help` as a browser wants it; nil for what is no address of a website.
  private static func webAddress(_ destination: String) -> String? {
    destination.wholeMatch(
      of: /(?:www\.[\w-]+|[\w-]+(?:\.[\w-]+)*)\.(?:com|org|gov|net|edu|mil|us|info)(?:[\/?#]\S*)?/.ignoresCase()
    )
    .map { _ in "https://\(destination)" }
  }

  private func suggestion(for destination: String, from module: Module, in context: CheckContext) -> String? {
    let name = Paths.name(of: String(destination.prefix { $0 != "#" }))
    if Paths.fileExtension(of: name).isEmpty {
      return "write links between modules as relative paths that end in .md"
    }
    if Paths.fileExtension(of: name) == "md" {
      return context.names.moduleFiles.nearestIndex(to: name).map { topic in
        let own = context.curriculum.languages.firstIndex(of: module.language) ?? 0
        return "did you mean \(context.curriculum.topics[topic].module(inLanguageAt: own).file.path)?"
      } ?? "check the path: it is read from the folder of this file"
    }
    return context.names.media.nearestIndex(to: name).map { index in
      "did you mean '\(Paths.relative(context.curriculum.media[index], from: module.folder))'?"
    } ?? "pictures and files lie beside their module or in Content/media/"
  }
}

extension BrokenLink {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "See [what sets it off](trigers.md).",
        good: """
          ## What sets it off

          See [the signs](#what-sets-it-off).
          """)
    ]
  }
}
