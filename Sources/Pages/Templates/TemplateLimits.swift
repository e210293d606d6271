/// How far templates may go before somebody is told, so that a mistake in a theme, such as a partial that includes
/// another ten times over, ten times in a row, neither hangs a build nor takes all memory. The theme that comes with
/// Handrail stays below a hundredth of each, but for the depth, of which it needs a tenth.
struct TemplateLimits {
  /// Sections inside sections, and partials inside partials. Each takes its part of a thread's stack while a page is made.
  var depth = 100
  /// Of a template with its partials put in.
  var tags = 100_000
  /// Of a template with its partials put in, in bytes.
  var size = 16 << 20
  /// What is done to fill a template once: each text, each name, each section for each item of its list. The list of all
  /// pages of a site of 100,000 modules needs about a tenth.
  var steps = 50_000_000
  /// Of one page, in bytes: no browser shows a page of this size.
  var pageSize = 256 << 20
}
