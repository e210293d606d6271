import CCMarkGFM
import Synchronization

typealias CNode = UnsafeMutablePointer<cmark_node>

/// A tree of cmark's, freed with its owner.
struct CMarkTree: ~Copyable {
  /// The document node; nil only if memory ran out.
  let root: CNode?
  let types: ccmark_extension_types

  /// Parses with tables, strikethrough, autolinks, task lists and footnotes.
  init(parsing bytes: ArraySlice<UInt8>) {
    let setup = CMarkSetup.shared
    types = setup.types
    root = bytes.withUnsafeBufferPointer { body in
      if body.firstOffset(of: UInt8(ascii: "~"), from: 0) != nil {
        // A pointer cannot leave the lock's closure in Swift 6; its bit pattern can.
        let address = CMarkSetup.strikethroughLock.withLock { _ in
          UInt(bitPattern: CMarkParser(strikethrough: true).parse(body))
        }
        return CNode(bitPattern: address)
      }
      return CMarkParser(strikethrough: false).parse(body)
    }
  }

  deinit {
    if let root { cmark_node_free(root) }
  }
}

/// A parser of cmark's for one document.
private struct CMarkParser: ~Copyable {
  private let parser: OpaquePointer?

  /// Extensions in the order in which the reference renders of the tests attach them.
  init(strikethrough: Bool) {
    parser = cmark_parser_new(CMarkSetup.options)
    for name in strikethrough ? ["table", "strikethrough", "autolink", "tasklist"] : ["table", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
  }

  consuming func parse(_ body: UnsafeBufferPointer<UInt8>) -> CNode? {
    if let start = body.baseAddress, !body.isEmpty {
      start.withMemoryRebound(to: CChar.self, capacity: body.count) { cmark_parser_feed(parser, $0, body.count) }
    }
    return cmark_parser_finish(parser)
  }

  deinit {
    cmark_parser_free(parser)
  }
}
