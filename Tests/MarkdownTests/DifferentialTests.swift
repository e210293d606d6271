import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Markdown

/// Ours against the C library's own renderer, over generated documents.
@Suite struct DifferentialTests {
  /// `MARKDOWN_DOCUMENTS` asks for more than the few thousand of an everyday run.
  static let count = getenv("MARKDOWN_DOCUMENTS").flatMap { Int(String(cString: $0)) } ?? 3000

  @Test func generatedDocumentsAreWrittenAsCMarkWritesThem() {
    for seed in 0..<Self.count {
      var generator = DocumentGenerator(seed: UInt64(seed))
      if !expectSame(generator.document(), "seed \(seed)") { return }
    }
  }

  @Test func mutatedDocumentsAreWrittenAsCMarkWritesThem() {
    var random = SeededRandom(seed: 99)
    for seed in 0..<Self.count {
      var generator = DocumentGenerator(seed: UInt64(seed / 4))
      var document = generator.document()
      for _ in 0..<Int.random(in: 1...6, using: &random) { Self.mutate(&document, &random) }
      if !expectSame(document, "mutation \(seed)") { return }
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(place + Int.random(in: 1...20, using: &random), bytes.count)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
    case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 3: bytes.insert(Array("*_`~[]()<>&\\|#-\n\r\t !:^\0".utf8).randomElement(using: &random) ?? 0, at: place)
    case 4: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
    default: bytes = Array(bytes[place...] + bytes[..<place])
    }
  }

  /// Compares with raw HTML replaced, as in cmark's safe mode; on a difference shows the smallest document that differs.
  private func expectSame(_ document: [UInt8], _ name: String) -> Bool {
    guard Self.differs(document) else { return true }
    let smallest = Minimizer.minimize(document, fails: Self.differs)
    let text = String(decoding: smallest, as: UTF8.self)
    let theirs = String(decoding: Reference.html(smallest), as: UTF8.self)
    let ours = String(decoding: Self.html(smallest), as: UTF8.self)
    Issue.record("\(name): \(String(reflecting: text))\ncmark: \(theirs)\nours:  \(ours)")
    return false
  }

  private static func differs(_ document: [UInt8]) -> Bool {
    html(document) != Reference.html(document)
  }

  static func html(_ bytes: [UInt8]) -> [UInt8] {
    // Comments are not disguised: cmark knows nothing of that.
    let document = MarkdownDocument(freezing: bytes, of: SourceFile(path: "test.md", bytes: bytes), bodyStart: 0)
    var html = HTMLBuffer()
    document.writeHTML(into: &html, options: HTMLOptions(rawHTML: .omitted, explicitSyntax: false))
    return html.bytes
  }
}
