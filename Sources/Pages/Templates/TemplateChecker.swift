internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Holds the names in templates against the shape of what they will be given: an unknown name would be a gap on every
/// page that nobody notices.
struct TemplateChecker {
  let tags: [String: [TemplateTag]]
  private let files: [String: SourceFile]
  private var diagnostics: [Diagnostic] = []

  /// - Parameter files: every template by its name, `layouts/module` or `partials/head`.
  init(_ files: [String: SourceFile]) throws(DiagnosticsError) {
    self.files = files
    var tags: [String: [TemplateTag]] = [:]
    for (name, file) in files { tags[name] = try TemplateScanner(file).tags() }
    self.tags = tags
  }

  /// Checks a template and the partials it includes, with what it sees.
  mutating func check(_ name: String, shape: TemplateShape) -> [Diagnostic] {
    diagnostics = []
    visit(name, stack: [shape], including: [])
    return diagnostics
  }

  /// Addresses that a template may not hold, as far as they are written there: what tags put in is looked at where it
  /// comes from.
  func addresses(of name: String, _ schemes: LinkSchemes) -> [Diagnostic] {
    guard let file = files[name], let tags = tags[name] else { return [] }
    var html = file.bytes
    for tag in tags {
      // In the place of a value stands what belongs to no scheme, in that of other tags nothing.
      let standIn = tag.kind == .variable ? UInt8(ascii: "_") : 0x20
      html.replaceSubrange(tag.whole, with: repeatElement(standIn, count: tag.whole.count))
    }
    return HTMLAddresses.all(in: html[...]).compactMap { address in
      schemes.fault(in: address.text).map {
        .error(CurriculumRule.linkScheme, $0.message, hint: $0.hint, at: Place(file, address.range))
      }
    }
  }

  private mutating func visit(_ name: String, stack: [TemplateShape], including: [String]) {
    guard let tags = tags[name], let file = files[name] else { return }
    var stack = stack
    var open: [TemplateTag] = []
    for tag in tags {
      let place = Place(file, tag.range)
      switch tag.kind {
      case .comment: continue
      case .variable: _ = find(tag, in: stack, file)
      case .openSection:
        open.append(tag)
        stack.append(inside(find(tag, in: stack, file)) ?? .object([:]))
      case .openInverted:
        open.append(tag)
        _ = find(tag, in: stack, file)
        stack.append(.object([:]))
      case .closeSection:
        guard open.popLast()?.name == tag.name else {
          report("'{{/\(tag.name)}}' closes a section that is not open", nil, at: place, rule: .unclosedSection)
          return
        }
        stack.removeLast()
      case .partial: include(tag, stack: stack, including: including + [name], at: place)
      case .unsupported:
        report(
          "this kind of tag is not used in Handrail's templates",
          "names, sections, inverted sections, partials and comments are", at: place)
      }
    }
    if let section = open.last {
      report(
        "the section '{{#\(section.name)}}' is never closed", nil, at: Place(file, section.range),
        rule: .unclosedSection)
    }
  }

  private mutating func include(_ tag: TemplateTag, stack: [TemplateShape], including: [String], at place: Place) {
    let partial = "partials/" + tag.name
    if including.contains(partial) {
      report("the partial '\(tag.name)' includes itself", nil, at: place)
    } else if tags[partial] == nil {
      let names = files.keys.filter { $0.hasPrefix("partials/") }.map { String($0.dropFirst("partials/".count)) }
      report(
        "there is no partial '\(tag.name)'", Suggestion.hint(for: tag.name, among: names.sorted()), at: place,
        rule: .unknownPartial)
    } else {
      visit(partial, stack: stack, including: including)
    }
  }

  /// What a name stands for, looked up as the engine does: from the innermost section outwards.
  private mutating func find(_ tag: TemplateTag, in stack: [TemplateShape], _ file: SourceFile) -> TemplateShape? {
    if tag.name == "." { return stack.last }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let start = stack.reversed().lazy.compactMap({ $0.child(first) }).first else {
      let known = stack.flatMap(\.names)
      report(
        "nothing is called '\(tag.name)' here", Suggestion.hint(for: parts.first ?? "", among: Set(known).sorted()),
        at: Place(file, tag.range))
      return nil
    }
    var shape = start
    for part in parts.dropFirst() {
      guard let next = shape.child(part) else {
        report(
          "'\(tag.name)': nothing is called '\(part)' in it", Suggestion.hint(for: part, among: shape.names),
          at: Place(file, tag.range))
        return nil
      }
      shape = next
    }
    return shape
  }

  private func inside(_ shape: TemplateShape?) -> TemplateShape? {
    if case .list(let element)? = shape { element } else { shape }
  }

  private mutating func report(
    _ message: String, _ hint: String?, at place: Place, rule: TemplateRule = .unknownName
  ) {
    let diagnostic = Diagnostic.error(rule, message, hint: hint, at: place)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
