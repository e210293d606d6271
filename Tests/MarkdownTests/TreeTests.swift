import Diagnostics
import Testing

@testable import Markdown

@Suite struct TreeTests {
  /// Trees with the places of every node, whole.
  @Test(arguments: GoldenTrees.all.map(\.name)) func isAsPrinted(_ name: String) throws {
    let golden = try #require(GoldenTrees.all.first { $0.name == name })
    #expect(TreeDump.lines(of: try parse(golden.text, bodyStart: golden.bodyStart)) == golden.tree)
  }

  @Test func cursorGoesEverywhere() throws {
    let document = try parse("# A\n\n- b\n- *c* d\n")
    let list = try #require(document.root.firstChild?.nextSibling)
    #expect(list.tag == .list)
    #expect(list.children.map(\.tag) == [.item, .item])
    #expect(list.nextSibling == nil)
    #expect(list.parent == document.root)
    #expect(list.firstChild?.nextSibling?.descendants.map(\.tag) == [.paragraph, .emphasis, .text, .text])
    #expect(document.nodes(of: [.emphasis, .heading]).map(\.tag) == [.heading, .emphasis])
    #expect(document.root.parent == nil)
    #expect(Set(document.nodes(of: .all)).count == document.nodeCount)
  }

  /// Every literal in the file is the file's own bytes, and ranges lie within those of their parents' blocks.
  @Test func placesAreTrue() {
    var placed = 0
    var texts = 0
    for seed in 0..<1000 {
      var generator = DocumentGenerator(seed: UInt64(seed) + 5_000_000)
      guard let document = try? parse(string(generator.document())) else { continue }
      for node in document.nodes(of: [.text, .code, .link]) {
        texts += 1
        guard let range = node.range else { continue }
        placed += 1
        #expect(range.upperBound <= document.file.bytes.count)
        #expect(!range.isEmpty)
        if let literal = node.literalRange { #expect(literal.clamped(to: range) == literal) }
      }
    }
    #expect(placed > texts * 95 / 100, "\(placed) of \(texts) inlines have a place")
  }

  @Test func memoryStaysSmall() throws {
    #expect(MemoryLayout<NodeRecord>.stride == 28)
    let section = "## A heading of words\n\nA paragraph of *some* words with a [link](a.md) in it.\n\n- one\n- two\n\n"
    let document = try parse(String(repeating: section, count: 40))
    #expect(document.footprint < document.nodeCount * 30)
  }
}
