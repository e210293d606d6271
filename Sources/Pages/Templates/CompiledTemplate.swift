internal import Diagnostics
internal import Markdown

/// A template ready to be filled: its partials put in, its names split. It is made from the very tags that were checked,
/// so what is checked and what is rendered cannot differ.
struct CompiledTemplate: Sendable {
  private indirect enum Part: Sendable {
    case text([UInt8])
    case value(path: [String], isEscaped: Bool)
    case section(path: [String], isInverted: Bool, [Part])
  }

  private let parts: [Part]
  /// Of the texts of the template and of the partials in it; holds within one process.
  let fingerprint: Int

  /// Compiles the template `name` of `files`, whose tags have been checked: sections are balanced, partials exist and
  /// none includes itself.
  init(_ name: String, tags: [String: [TemplateTag]], files: [String: SourceFile]) {
    var compiler = Compiler(tags: tags, files: files)
    compiler.add(name)
    parts = compiler.stack[0].parts
    fingerprint = compiler.hasher.finalize()
  }

  func render(_ object: TemplateObject) -> [UInt8] {
    var html = HTMLBuffer(capacity: 32_768)
    var stack = [object]
    Self.render(parts, &stack, &html)
    return html.bytes
  }

  private static func render(_ parts: [Part], _ stack: inout [TemplateObject], _ html: inout HTMLBuffer) {
    for part in parts {
      switch part {
      case .text(let bytes): html.markup(bytes: bytes)
      case .value(let path, let isEscaped):
        switch find(path, in: stack) {
        case .text(let text): if isEscaped { html.text(text) } else { html.markup(string: text) }
        case .html(let bytes): html.markup(bytes: bytes)
        case .flag, .object, .list, nil: break
        }
      case .section(let path, let isInverted, let content):
        renderSection(find(path, in: stack), isInverted, content, &stack, &html)
      }
    }
  }

  private static func renderSection(
    _ value: TemplateValue?, _ isInverted: Bool, _ content: [Part], _ stack: inout [TemplateObject],
    _ html: inout HTMLBuffer
  ) {
    guard isTrue(value) != isInverted else { return }
    switch value {
    case .object(let object) where !isInverted: renderInside(object, content, &stack, &html)
    case .text(let text) where !isInverted: renderInside(TemplateObject([".": text]), content, &stack, &html)
    case .list(let objects) where !isInverted:
      for object in objects { renderInside(object, content, &stack, &html) }
    default: render(content, &stack, &html)
    }
  }

  private static func renderInside(
    _ object: TemplateObject, _ content: [Part], _ stack: inout [TemplateObject], _ html: inout HTMLBuffer
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
  private static func find(_ path: [String], in stack: [TemplateObject]) -> TemplateValue? {
    var index = stack.count - 1
    var found: TemplateValue?
    while index >= 0, found == nil {
      found = stack[index][path[0]]
      index -= 1
    }
    for name in path.dropFirst() {
      guard case .object(let object)? = found else { return nil }
      found = object[name]
    }
    return found
  }

  // MARK: - Compiling

  private struct Compiler {
    let tags: [String: [TemplateTag]]
    let files: [String: SourceFile]
    /// Open sections, the template itself first.
    var stack: [(path: [String], isInverted: Bool, parts: [Part])] = [([], false, [])]
    var hasher = Hasher()

    mutating func add(_ name: String) {
      guard let file = files[name], let tags = tags[name] else { return }
      hasher.combine(file.bytes)
      var position = 0
      for tag in tags {
        let removed = tag.removedRange(in: file.bytes)
        addText(file.bytes[position..<max(position, removed.lowerBound)])
        position = max(position, removed.upperBound)
        switch tag.kind {
        case .variable: stack[stack.count - 1].parts.append(.value(path: tag.path, isEscaped: !tag.isUnescaped))
        case .openSection: stack.append((tag.path, false, []))
        case .openInverted: stack.append((tag.path, true, []))
        case .closeSection:
          guard stack.count > 1 else { continue }
          let closed = stack.removeLast()
          stack[stack.count - 1].parts.append(.section(path: closed.path, isInverted: closed.isInverted, closed.parts))
        case .partial: add("partials/" + tag.name)
        case .comment, .unsupported: continue
        }
      }
      addText(file.bytes[position...])
    }

    private mutating func addText(_ bytes: ArraySlice<UInt8>) {
      guard !bytes.isEmpty else { return }
      if case .text(let before)? = stack[stack.count - 1].parts.last {
        stack[stack.count - 1].parts[stack[stack.count - 1].parts.count - 1] = .text(before + bytes)
      } else {
        stack[stack.count - 1].parts.append(.text(Array(bytes)))
      }
    }
  }
}
