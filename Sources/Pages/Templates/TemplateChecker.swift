internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Holds the names in templates against the shape of what they will be given: an unknown name would be a gap on every
/// page that nobody notices.
struct TemplateChecker {
  let tags: [String: [TemplateTag]]
  private let files: [String: SourceFile]
  private let limits: TemplateLimits
  private var diagnostics: [Diagnostic] = []
  /// What was told of any template: partials are visited with each that includes them.
  private var told: Set<Told> = []
  /// Of the names that were known where one was not: themes that have one such place have many.
  private var suggestions: [[String]: SuggestionIndex] = [:]
  /// Of the template that is being checked, with the partials put in.
  private var size = TemplateSize()
  private var isTooLarge = false

  private struct Told: Hashable {
    let path: String
    let start: Int?
    let message: String
  }

  /// - Parameter files: every template by its name, `layouts/module` or `partials/head`.
  init(_ files: [String: SourceFile], limits: TemplateLimits = TemplateLimits()) throws(DiagnosticsError) {
    self.files = files
    self.limits = limits
    var tags: [String: [TemplateTag]] = [:]
    var attempts = Attempts()
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      tags[name] = attempts.attempt { () throws(DiagnosticsError) in try TemplateScanner(file).tags() }
    }
    try attempts.finish()
    self.tags = tags
  }

  /// Checks a template and the partials it includes, with what it sees.
  /// - Returns: what was not told of another template before.
  mutating func check(_ name: String, shape: TemplateShape) -> [Diagnostic] {
    diagnostics = []
    size = TemplateSize()
    isTooLarge = false
    visit(name, stack: [shape], including: [])
    return diagnostics
  }

  /// Addresses that a template may not hold, as far as they are written there: what tags put in is looked at where it
  /// comes from.
  func addresses(of name: String, _ schemes: LinkSchemes) -> [Diagnostic] {
    guard let file = files[name] else { return [] }
    return HTMLAddresses.all(in: html(of: name)[...]).compactMap { address in
      schemes.fault(in: address.text).map {
        .error(CurriculumRule.linkScheme, $0.message, hint: $0.hint, at: Place(file, address.range))
      }
    }
  }

  /// What a template would do to readers, as far as it is written there.
  func hazards(of name: String) -> [Diagnostic] {
    guard let file = files[name] else { return [] }
    return HTMLHazards.all(in: html(of: name)[...]).map { $0.hazard.diagnostic(at: Place(file, $0.range)) }
  }

  /// The bytes of a template, each at its place: for a value stands what belongs to no scheme, for other tags nothing.
  private func html(of name: String) -> [UInt8] {
    var html = files[name]?.bytes ?? []
    for tag in tags[name] ?? [] {
      let standIn = tag.kind == .variable ? UInt8(ascii: "_") : 0x20
      html.replaceSubrange(tag.whole, with: repeatElement(standIn, count: tag.whole.count))
    }
    return html
  }

  private mutating func visit(_ name: String, stack: [TemplateShape], including: [String]) {
    guard let tags = tags[name], let file = files[name] else { return }
    let chain = including + [name]
    var stack = stack
    var open: [TemplateTag] = []
    size.bytes += file.bytes.count
    for tag in tags {
      let place = Place(file, tag.range)
      size.tags += 1
      if !isTooLarge, let excess = size.excess(over: limits) { stop("\(excess)\(Self.through(chain))", at: place) }
      if isTooLarge { return }
      switch tag.kind {
      case .comment: continue
      case .variable: _ = find(tag, in: stack, file)
      case .openSection:
        open.append(tag)
        stack.append(inside(find(tag, in: stack, file)) ?? .object([:]))
        stopBelow(stack, chain, at: place)
      case .openInverted:
        open.append(tag)
        _ = find(tag, in: stack, file)
        stack.append(.object([:]))
        stopBelow(stack, chain, at: place)
      case .closeSection:
        guard open.popLast()?.name == tag.name else {
          report("'{{/\(tag.name)}}' closes a section that is not open", nil, at: place, rule: .unclosedSection)
          return
        }
        stack.removeLast()
      case .partial: include(tag, stack: stack, including: chain, at: place)
      case .unsupported:
        report(
          "this kind of tag is not used in Handrail's templates",
          "names, sections, inverted sections, partials and comments are", at: place)
      }
    }
    if let section = open.last, !isTooLarge {
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
    } else if including.count >= limits.depth {
      stop(
        "partials include each other more than \(limits.depth) deep\(Self.through(including + [partial]))", at: place)
    } else {
      visit(partial, stack: stack, including: including)
    }
  }

  /// What a name stands for, looked up as the engine does: from the innermost section outwards.
  private mutating func find(_ tag: TemplateTag, in stack: [TemplateShape], _ file: SourceFile) -> TemplateShape? {
    if tag.name == "." { return stack.last }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let start = stack.reversed().lazy.compactMap({ $0.child(first) }).first else {
      report(
        "nothing is called '\(tag.name)' here", hint(for: parts.first ?? "", among: stack.flatMap(\.names)),
        at: Place(file, tag.range))
      return nil
    }
    var shape = start
    for part in parts.dropFirst() {
      guard let next = shape.child(part) else {
        report(
          "'\(tag.name)': nothing is called '\(part)' in it", hint(for: part, among: shape.names),
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

  private mutating func hint(for word: String, among names: [String]) -> String? {
    let known = Set(names).sorted()
    let index = suggestions[known] ?? SuggestionIndex(known)
    suggestions[known] = index
    return index.hint(for: word)
  }

  private mutating func report(
    _ message: String, _ hint: String?, at place: Place, rule: TemplateRule = .unknownName
  ) {
    guard told.insert(Told(path: place.file.path, start: place.range?.lowerBound, message: message)).inserted else {
      return
    }
    diagnostics.append(.error(rule, message, hint: hint, at: place))
  }

  // MARK: - Limits

  private mutating func stopBelow(_ stack: [TemplateShape], _ chain: [String], at place: Place) {
    guard stack.count > limits.depth else { return }
    stop("more than \(limits.depth) sections are open at once here\(Self.through(chain))", at: place)
  }

  /// Tells that a template goes too far, and looks at no more of it.
  private mutating func stop(_ message: String, at place: Place) {
    isTooLarge = true
    report(
      message, "take sections or partials out of each other, and give a list where the same is repeated", at: place,
      rule: .templateLimit)
  }

  /// The way into a partial: ` (layouts/home > partials/a > partials/b)`; the middle of a long one is left out.
  private static func through(_ chain: [String]) -> String {
    let shown = chain.count <= 8 ? chain : chain.prefix(3) + ["… \(chain.count - 6) more …"] + chain.suffix(3)
    return chain.count == 1 ? "" : " (\(shown.joined(separator: " > ")))"
  }
}

/// How large a template has become with its partials put in.
private struct TemplateSize {
  var tags = 0
  var bytes = 0

  func excess(over limits: TemplateLimits) -> String? {
    if tags > limits.tags { return "with its partials put in, this template has more than \(limits.tags) tags" }
    if bytes > limits.size { return "with its partials put in, this template has more than \(limits.size >> 20) MB" }
    return nil
  }
}
