internal import Curriculum
internal import Diagnostics
internal import Markdown

/// The comments of a file that are allowances, or were meant to be.
struct AllowanceReading {
  private(set) var allowances: [Allowance] = []
  private(set) var faults: [(fault: Fault, place: Place)] = []

  enum Fault: Equatable {
    case text(AllowanceText.Fault)
    /// Nothing stands behind it that it could be about.
    case noBlock
    /// In YAML, behind something on its line.
    case behindValue
  }

  init(_ module: Module) {
    readYAML(of: module.file, in: 0..<module.document.bodyStart)
    for node in module.document.nodes(of: [.htmlBlock, .htmlInline]) {
      let html = node.literal
      for comment in HTMLComments.all(in: html) {
        read(String(decoding: html[comment.inner], as: UTF8.self), node.place(of: comment.whole)) {
          node.allowedBlock?.hull
        }
      }
    }
  }

  /// - Parameter file: a data file.
  init(yaml file: SourceFile) {
    readYAML(of: file, in: 0..<file.bytes.count)
  }

  private mutating func readYAML(of file: SourceFile, in region: Range<Int>) {
    for comment in YAMLComments(of: file.bytes, in: region).all() where comment.mayAllow {
      let place = Place(file, comment.range)
      if comment.isAlone {
        read(comment.text, place) { comment.extent }
      } else {
        faults.append((.behindValue, place))
      }
    }
  }

  /// - Parameter extent: what it holds for unless it is for the whole file.
  private mutating func read(_ comment: String, _ place: Place, extent: () -> Range<Int>?) {
    do throws(AllowanceText.Fault) {
      guard let text = try AllowanceText(comment) else { return }
      let extent = text.isForFile ? nil : extent()
      guard text.isForFile || extent != nil else { return faults.append((.noBlock, place)) }
      allowances.append(Allowance(text: text, place: place, extent: extent))
    } catch {
      faults.append((.text(error), place))
    }
  }
}

extension MarkdownNode {
  /// What an allowance in a comment holds for: the block behind it, or the one that it stands in.
  fileprivate var allowedBlock: MarkdownNode? {
    guard tag == .htmlBlock else { return block }
    var next = nextSibling
    while let node = next, node.tag == .htmlBlock, HTMLRemains(of: node.literal).bytes.isEmpty {
      next = node.nextSibling
    }
    return next
  }

  private var block: MarkdownNode? {
    var node = self
    while node.tag.isInline, let parent = node.parent { node = parent }
    return node
  }

  /// From the first of its bytes to the last.
  fileprivate var hull: Range<Int>? {
    if let range { return range }
    let ranges = descendants.lazy.compactMap(\.range)
    guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { return nil }
    return first..<last
  }
}
