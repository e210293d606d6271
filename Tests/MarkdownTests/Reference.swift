import CCMarkGFM
import CParsing

@testable import Markdown

/// What the C library itself writes: the bytes that ours are compared with.
enum Reference {
  static let names = ["table", "strikethrough", "autolink", "tasklist"]

  /// Renders with every extension attached, whatever the document holds. It holds our lock, because `strikethrough`
  /// changes the library's tables while it is attached.
  static func html(_ bytes: [UInt8], unsafe: Bool = false) -> [UInt8] {
    _ = CMarkSetup.shared
    handrail_strikethrough_lock()
    defer { handrail_strikethrough_unlock() }
    return render(bytes, unsafe ? CMARK_OPT_UNSAFE : 0)
  }

  private static func render(_ bytes: [UInt8], _ extra: CInt) -> [UInt8] {
    let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | extra
    let parser = cmark_parser_new(options)
    for name in names { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, !buffer.isEmpty else { return }
      cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    let root = cmark_parser_finish(parser)
    guard let html = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)) else { return [] }
    defer {
      html.deallocate()
      cmark_node_free(root)
      cmark_parser_free(parser)
    }
    return Array(UnsafeBufferPointer(start: html, count: html.count).map { UInt8(bitPattern: $0) })
  }
}

extension UnsafeMutablePointer<CChar> {
  /// The length of a C string.
  fileprivate var count: Int {
    var length = 0
    while self[length] != 0 { length += 1 }
    return length
  }
}
