import Curriculum
import Diagnostics
import Files
import Pages
import TestSupport

@testable import Publishing

/// A module with this front matter.
func module(_ frontMatter: String, _ body: String = "Text.\n") -> String { "---\n\(frontMatter)\n---\n\n\(body)" }

/// A theme with as little as a site can be made of: every page is its title, its text and what was said of it.
struct SmallTheme {
  let folder: TemporaryFolder

  init(_ more: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    // Shows nothing, and has the lines that every layout shows.
    let lines = "{{#crisis.emergency}}{{/crisis.emergency}}{{#crisis.lifeline}}{{/crisis.lifeline}}"
    let page = """
      <title>{{page.title}}</title>
      <link href="{{assets.stylesheet}}">
      {{#page.isDraft}}draft
      {{/page.isDraft}}
      {{#site.isExample}}example
      {{/site.isExample}}
      {{{module.body}}}{{{page.structuredData}}}\(lines)
      """
    for name in ["module", "page"] { try folder.write(page, to: "layouts/\(name).mustache") }
    for name in ["home", "section", "glossary", "all-modules", "sources", "search", "program", "not-found"] {
      try folder.write("<title>{{page.title}}</title>\(lines)\n", to: "layouts/\(name).mustache")
    }
    try folder.write("{{redirect.target}}\(lines)\n", to: "layouts/redirect.mustache")
    for name in ["site-header", "site-footer"] { try folder.write("", to: "partials/\(name).mustache") }
    for name in ["site.js", "search/10-search.js", "icon.svg", "apple-touch-icon.png", "icon-192.png", "icon-512.png"] {
      try folder.write(name, to: "assets/\(name)")
    }
    try folder.write(
      ":root { --paper: #FFFFFF; --ink: #000000; --pine: #0F5B4F; }\n", to: "assets/styles/00-tokens.css")
    let strings = StringKey.allCases.map { "\($0.rawValue): \($0.rawValue)\n" }.joined()
    for language in ["en", "es"] { try folder.write(strings, to: "strings/\(language).yml") }
    for (name, text) in more { try folder.write(text, to: name) }
  }

  /// What makes it a theme with the drawings `spray` and `map`, of which it has words for the first.
  static var withDrawings: [String: String] {
    let strings = StringKey.allCases.map { "\($0.rawValue): \($0.rawValue)\n" }.joined() + "drawing-spray: A spray.\n"
    return [
      "partials/drawing-spray.mustache": "<svg></svg>\n", "partials/drawing-map.mustache": "<svg></svg>\n",
      "strings/en.yml": strings, "strings/es.yml": strings,
    ]
  }
}

/// A site with the small theme, planned and published as the command does.
struct PlannedSite {
  let site: TemporarySite
  let theme: SmallTheme

  init(_ files: [String: String], theme: [String: String] = [:]) throws {
    site = try TemporarySite(files)
    self.theme = try SmallTheme(theme)
  }

  /// One module, `a/one`, in a theme with the drawings `spray` and `map`, of which it has words for the first.
  init(withDrawingsIn markdown: String) throws {
    try self.init(["en/a/one.md": module("title: One", markdown + "\n")], theme: SmallTheme.withDrawings)
  }

  func settings() throws -> SiteSettings {
    guard let today = CalendarDate("2026-11-21") else { throw UnexpectedDiagnostics([]) }
    return SiteSettings(root: site.root, theme: theme.folder.path, today: today, jobs: 2)
  }

  func outcome(_ change: (inout SiteSettings) -> Void = { _ in }) async throws -> SitePlanner.Outcome {
    var settings = try settings()
    change(&settings)
    return await SitePlanner(settings).plan()
  }

  /// What planning everything that can be printed of it gives.
  func handouts(_ change: (inout SiteSettings) -> Void = { _ in }) async throws -> HandoutPlanner.Outcome {
    var settings = try settings()
    change(&settings)
    return await HandoutPlanner(settings).plan(HandoutSelection())
  }

  /// The plan of a site without a mistake.
  func plan(_ change: (inout SiteSettings) -> Void = { _ in }) async throws -> SitePlan {
    let outcome = try await outcome(change)
    guard let plan = outcome.plan else { throw UnexpectedDiagnostics(outcome.diagnostics) }
    return plan
  }

  /// The text of the file that the plan has at a path.
  func text(at path: String, _ change: (inout SiteSettings) -> Void = { _ in }) async throws -> String {
    let plan = try await plan(change)
    guard let artifact = plan.artifacts.first(where: { $0.path == path }) else {
      throw FileError(call: "plan", path: path, errno: 2)
    }
    return string(try plan.bytes(of: artifact))
  }
}
