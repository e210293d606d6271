internal import Diagnostics
internal import Markdown

/// A template ready to be filled: its partials put in, its names split. It is made from the very tags that were checked,
/// so what is checked and what is rendered cannot differ.
///
/// All cores fill the same few templates at once. So a template is three flat arrays: objects of its own for each part
/// would have the cores count references to the same places in memory all the time.
struct CompiledTemplate: Sendable {
  private enum Step: Sendable {
    /// A range of `text`.
    case text(Range<Int>)
    /// The path is a range of `names`.
    case value(path: Range<Int>, isEscaped: Bool)
    /// The path is a range of `names`; the steps up to `end` are inside.
    case section(path: Range<Int>, isInverted: Bool, end: Int)
  }

  private struct Section: Sendable {
    let name: String
    let place: Place
  }

  private let steps: [Step]
  private let text: [UInt8]
  private let names: [String]
  /// Where the sections stand, by the steps that begin them; for messages alone.
  private let sections: [Int: Section]
  private let name: String
  private let file: SourceFile?
  /// Of the texts of the template and of the partials in it; holds within one process.
  let fingerprint: Int

  /// Compiles the template `name` of `files`, whose tags have been checked: sections are balanced, partials exist and
  /// none includes itself.
  init(_ name: String, tags: [String: [TemplateTag]], files: [String: SourceFile]) {
    var compiler = Compiler(tags: tags, files: files)
    compiler.add(name)
    (steps, text, names, sections) = (compiler.steps, compiler.text, compiler.names, compiler.sections)
    (self.name, file) = (name, files[name])
    fingerprint = compiler.hasher.finalize()
  }

  /// Fills the template.
  /// - Throws: `DiagnosticsError` where the page would go beyond all limits.
  func render(
    _ object: TemplateObject, limits: TemplateLimits = TemplateLimits()
  ) throws(DiagnosticsError) -> [UInt8] {
    var filling = Filling(stack: [object])
    do {
      try fill(0..<steps.count, &filling, limits)
    } catch {
      throw DiagnosticsError(tooLong(error, filling, limits))
    }
    return filling.html.bytes
  }

  /// Whether a value or a section of this name stands in it: `crisis.emergency`.
  func holds(_ name: String) -> Bool {
    let path = name.split(separator: ".").map(String.init)
    return steps.contains { step in
      switch step {
      case .text: false
      case .value(let range, _): names[range].elementsEqual(path)
      case .section(let range, let isInverted, _): !isInverted && names[range].elementsEqual(path)
      }
    }
  }

  /// A template that names nothing, as it stands.
  var unfilled: [UInt8] {
    var html = HTMLBuffer()
    for case .text(let bytes) in steps { html.markup(bytes: text.span.extracting(bytes)) }
    return html.bytes
  }

  private func fill(_ range: Range<Int>, _ filling: inout Filling, _ limits: TemplateLimits) throws(Excess) {
    var index = range.lowerBound
    while index < range.upperBound {
      filling.steps += 1
      if filling.steps > limits.steps { throw .steps }
      if filling.html.count > limits.pageSize { throw .size }
      switch steps[index] {
      case .text(let bytes):
        filling.html.markup(bytes: text.span.extracting(bytes))
        index += 1
      case .value(let path, let isEscaped):
        switch find(path, in: filling.stack) {
        case .text(let text):
          if isEscaped { filling.html.text(text) } else { filling.html.markup(string: text) }
        case .html(let bytes): filling.html.markup(bytes: bytes)
        case .flag, .object, .list, nil: break
        }
        index += 1
      case .section(let path, let isInverted, let end):
        filling.open.append(index)
        try fillSection(find(path, in: filling.stack), isInverted, index + 1..<end, &filling, limits)
        filling.open.removeLast()
        index = end
      }
    }
  }

  private func fillSection(
    _ value: TemplateValue?, _ isInverted: Bool, _ content: Range<Int>, _ filling: inout Filling,
    _ limits: TemplateLimits
  ) throws(Excess) {
    guard Self.isTrue(value) != isInverted else { return }
    switch value {
    case .object(let object) where !isInverted: try fillInside(object, content, &filling, limits)
    case .text(let text) where !isInverted: try fillInside(TemplateObject([".": text]), content, &filling, limits)
    case .html(let bytes) where !isInverted: try fillInside(TemplateObject([".": bytes]), content, &filling, limits)
    case .list(let objects) where !isInverted:
      for object in objects { try fillInside(object, content, &filling, limits) }
    default: try fill(content, &filling, limits)
    }
  }

  private func fillInside(
    _ object: TemplateObject, _ content: Range<Int>, _ filling: inout Filling, _ limits: TemplateLimits
  ) throws(Excess) {
    // An item counts even where nothing stands in its section.
    filling.steps += 1
    if filling.steps > limits.steps { throw .steps }
    filling.stack.append(object)
    try fill(content, &filling, limits)
    filling.stack.removeLast()
  }

  /// A template on its way to a page.
  private struct Filling {
    /// What is seen, the innermost last.
    var stack: [TemplateObject]
    var html = HTMLBuffer(capacity: 32_768)
    var steps = 0
    /// The steps that began the sections which are open.
    var open: [Int] = []
  }

  /// What became too much.
  private enum Excess: Error {
    case steps, size
  }

  private func tooLong(_ excess: Excess, _ filling: Filling, _ limits: TemplateLimits) -> Diagnostic {
    let amount =
      switch excess {
      case .steps: "takes more than \(limits.steps) steps"
      case .size: "makes more than \(limits.pageSize >> 20) MB"
      }
    let open = filling.open.compactMap { sections[$0] }
    let names = open.map { "{{#\($0.name)}}" }.joined(separator: " > ")
    return .error(
      TemplateRule.templateLimit,
      "filling '\(name)' for one page \(amount)" + (names.isEmpty ? "" : "; open here: \(names)"),
      hint: "a list inside a list is written anew for each item of the outer one: take one of these sections out",
      at: open.last?.place ?? file.map { Place($0) })
  }

  /// Absent, `false`, empty text and an empty list are false.
  private static func isTrue(_ value: TemplateValue?) -> Bool {
    switch value {
    case nil: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .object: true
    case .list(let objects): !objects.isEmpty
    }
  }

  /// The first part of a path from the innermost section outwards, the others inside what it stands for.
  private func find(_ path: Range<Int>, in stack: [TemplateObject]) -> TemplateValue? {
    var index = stack.count - 1
    var found: TemplateValue?
    while index >= 0, found == nil {
      found = stack[index][names[path.lowerBound]]
      index -= 1
    }
    for place in path.dropFirst() {
      guard case .object(let object)? = found else { return nil }
      found = object[names[place]]
    }
    return found
  }

  // MARK: - Compiling

  private struct Compiler {
    let tags: [String: [TemplateTag]]
    let files: [String: SourceFile]
    private(set) var steps: [Step] = []
    private(set) var text: [UInt8] = []
    private(set) var names: [String] = []
    private(set) var sections: [Int: Section] = [:]
    /// The steps that begin the sections which are open.
    private var open: [Int] = []
    private(set) var hasher = Hasher()

    init(tags: [String: [TemplateTag]], files: [String: SourceFile]) {
      self.tags = tags
      self.files = files
    }

    mutating func add(_ name: String) {
      guard let file = files[name], let tags = tags[name] else { return }
      hasher.combine(file.bytes)
      var position = 0
      for tag in tags {
        let removed = tag.removedRange(in: file.bytes)
        addText(file.bytes[position..<max(position, removed.lowerBound)])
        position = max(position, removed.upperBound)
        switch tag.kind {
        case .variable: steps.append(.value(path: addNames(tag.path), isEscaped: !tag.isUnescaped))
        case .openSection: openSection(tag, isInverted: false, in: file)
        case .openInverted: openSection(tag, isInverted: true, in: file)
        case .closeSection: closeSection()
        case .partial: add("partials/" + tag.name)
        case .comment, .unsupported: continue
        }
      }
      addText(file.bytes[position...])
    }

    private mutating func addText(_ bytes: ArraySlice<UInt8>) {
      guard !bytes.isEmpty else { return }
      text += bytes
      steps.append(.text(text.count - bytes.count..<text.count))
    }

    private mutating func addNames(_ path: [String]) -> Range<Int> {
      names += path
      return names.count - path.count..<names.count
    }

    private mutating func openSection(_ tag: TemplateTag, isInverted: Bool, in file: SourceFile) {
      open.append(steps.count)
      sections[steps.count] = Section(name: tag.name, place: Place(file, tag.range))
      steps.append(.section(path: addNames(tag.path), isInverted: isInverted, end: steps.count + 1))
    }

    private mutating func closeSection() {
      guard let start = open.popLast(), case .section(let path, let isInverted, _) = steps[start] else { return }
      steps[start] = .section(path: path, isInverted: isInverted, end: steps.count)
    }
  }
}
