import CCMarkGFM

/// The library, made ready once for parsing in parallel.
///
/// cmark-gfm 0.29.0.gfm.6 sets and clears process-wide tables of special characters in `cmark_parser_finish`. So the
/// characters of `autolink` are set here for good and its own list is emptied, and `strikethrough` is attached only to
/// documents that contain `~`, one of them at a time (`handrail_strikethrough_lock`): no other document ever looks at
/// that entry of the tables. Emptying the list of `strikethrough` too would make the parser loop for ever.
struct CMarkSetup: Sendable {
  static let shared = CMarkSetup()

  let types: ccmark_extension_types

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let autolink = cmark_find_syntax_extension("autolink")
    let scratch = cmark_parser_new(CMarkSetup.options)
    cmark_parser_attach_syntax_extension(scratch, autolink)
    cmark_manage_extensions_special_characters(scratch, 1)
    cmark_syntax_extension_set_special_inline_chars(autolink, nil)
    cmark_parser_free(scratch)
    types = ccmark_types()
  }

  /// `CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES`.
  static let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES
}
