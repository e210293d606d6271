import CCMarkGFM
import CParsing

typealias CNode = UnsafeMutablePointer<cmark_node>

/// A tree of cmark's in its thread's arena, given back with its owner. It must go on the thread that made it.
struct CMarkTree: ~Copyable {
  /// The document node; nil only if memory ran out.
  let root: CNode?
  let types: ccmark_extension_types

  /// Parses with tables, strikethrough, autolinks, task lists and footnotes.
  init(parsing bytes: ArraySlice<UInt8>) {
    let setup = CMarkSetup.shared
    types = setup.types
    // The parser and the tree lie in the arena, so none of their blocks is freed one by one.
    _ = handrail_arena_begin()
    root = bytes.withUnsafeBufferPointer { body in
      guard body.firstOffset(of: UInt8(ascii: "~"), from: 0) != nil else {
        return CMarkParser(strikethrough: false).parse(body)
      }
      handrail_strikethrough_lock()
      defer { handrail_strikethrough_unlock() }
      return CMarkParser(strikethrough: true).parse(body)
    }
  }

  deinit {
    handrail_arena_end()
  }
}

/// A parser of cmark's for one document.
private struct CMarkParser {
  private let parser: OpaquePointer?

  /// Extensions in the order in which the reference renders of the tests attach them.
  init(strikethrough: Bool) {
    parser = cmark_parser_new_with_mem(CMarkSetup.options, handrail_arena_begin())
    for name in strikethrough ? ["table", "strikethrough", "autolink", "tasklist"] : ["table", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
  }

  func parse(_ body: UnsafeBufferPointer<UInt8>) -> CNode? {
    if let start = body.baseAddress, !body.isEmpty {
      start.withMemoryRebound(to: CChar.self, capacity: body.count) { cmark_parser_feed(parser, $0, body.count) }
    }
    defer { handrail_arena_end() }
    return cmark_parser_finish(parser)
  }
}
