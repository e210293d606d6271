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

  private let steps: [Step]
  private let text: [UInt8]
  private let names: [String]
  /// Of the texts of the template and of the partials in it; holds within one process.
  let fingerprint: Int

  /// Compiles the template `name` of `files`, whose tags have been checked: sections are balanced, partials exist and
  /// none includes itself.
  init(_ name: String, tags: [String: [TemplateTag]], files: [String: SourceFile]) {
    var compiler = Compiler(tags: tags, files: files)
    compiler.add(name)
    (steps, text, names) = (compiler.steps, compiler.text, compiler.names)
    fingerprint = compiler.hasher.finalize()
  }

  func render(_ object: TemplateObject) -> [UInt8] {
    var html = HTMLBuffer(capacity: 32_768)
    var stack = [object]
    render(0..<steps.count, &stack, &html)
    return html.bytes
  }

  private func render(_ range: Range<Int>, _ stack: inout [TemplateObject], _ html: inout HTMLBuffer) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch steps[index] {
      case .text(let bytes):
        html.markup(bytes: text.span.extracting(bytes))
        index += 1
      case .value(let path, let isEscaped):
        switch find(path, in: stack) {
        case .text(let text): if isEscaped { html.text(text) } else { html.markup(string: text) }
        case .html(let bytes): html.markup(bytes: bytes)
        case .flag, .object, .list, nil: break
        }
        index += 1
      case .section(let path, let isInverted, let end):
        renderSection(find(path, in: stack), isInverted, index + 1..<end, &stack, &html)
        index = end
      }
    }
  }

  private func renderSection(
    _ value: TemplateValue?, _ isInverted: Bool, _ content: Range<Int>, _ stack: inout [TemplateObject],
    _ html: inout HTMLBuffer
  ) {
    guard Self.isTrue(value) != isInverted else { return }
    switch value {
    case .object(let object) where !isInverted: renderInside(object, content, &stack, &html)
    case .text(let text) where !isInverted: renderInside(TemplateObject([".": text]), content, &stack, &html)
    case .html(let bytes) where !isInverted: renderInside(TemplateObject([".": bytes]), content, &stack, &html)
    case .list(let objects) where !isInverted:
      for object in objects { renderInside(object, content, &stack, &html) }
    default: render(content, &stack, &html)
    }
  }

  private func renderInside(
    _ object: TemplateObject, _ content: Range<Int>, _ stack: inout [TemplateObject], _ html: inout HTMLBuffer
  ) {
    stack.append(object)
    render(content, &stack, &html)
    stack.removeLast()
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
        case .openSection: openSection(tag, isInverted: false)
        case .openInverted: openSection(tag, isInverted: true)
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

    private mutating func openSection(_ tag: TemplateTag, isInverted: Bool) {
      open.append(steps.count)
      steps.append(.section(path: addNames(tag.path), isInverted: isInverted, end: steps.count + 1))
    }

    private mutating func closeSection() {
      guard let start = open.popLast(), case .section(let path, let isInverted, _) = steps[start] else { return }
      steps[start] = .section(path: path, isInverted: isInverted, end: steps.count)
    }
  }
}
