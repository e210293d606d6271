import Curriculum
import Diagnostics
import Files
import Foundation
import Pages
import TestSupport
import Testing

@testable import Publishing

/// After any changes, what is served is what a fresh build would write. `make test-all` asks for the long run: 500 changes
/// in a site of 200 modules.
@Suite struct LiveEqualityTests {
  private enum Kind {
    case body, title, partial, glossary, configuration, creation, rename, deletion, frontMatter, other, mistake

    /// Eight kinds in turn, so that each is more than a tenth of the changes, and one of the others.
    static func ofChange(_ number: Int) -> Kind {
      let turn = number % (frequent.count + 1)
      return turn < frequent.count ? frequent[turn] : [.frontMatter, .other, .mistake][number / 9 % 3]
    }

    static let frequent: [Kind] = [.body, .title, .partial, .glossary, .configuration, .creation, .rename, .deletion]
  }

  @Test func everyResourceIsWhatAFreshBuildWrites() async throws {
    let changes = ProcessInfo.processInfo.environment["HANDRAIL_EXHAUSTIVE"] == nil ? 60 : 500
    let theme = Paths.join(
      Paths.parent(of: Paths.parent(of: Paths.parent(of: Paths.parent(of: #filePath)))), "Templates")
    var site = try RandomSite(modules: changes >= 500 ? 200 : 40, seed: 20_261_122, theme: theme)
    let settings = try settings(site.folder.path, theme: theme)
    let live = LiveSite(settings)
    let first = await live.update(.unknown)
    #expect(first.diagnostics.isEmpty, "\(report(first.diagnostics))")
    var served: Set<String> = []
    var counts: [Kind: Int] = [:]
    for number in 1...changes {
      let kind = Kind.ofChange(number)
      counts[kind, default: 0] += 1
      try await change(&site, kind, live, theme: theme)
      if number % 5 == 0 {
        try await compare(live, settings, share: 20, &site.random, &served, "change \(number), \(kind)")
      }
    }
    try await compare(live, settings, share: 100, &site.random, &served, "the end")
    for kind in Kind.frequent { #expect(counts[kind, default: 0] >= changes / 10, "\(kind)") }
  }

  private func settings(_ root: String, theme: String) throws -> SiteSettings {
    guard let today = CalendarDate("2026-11-21") else { throw UnexpectedDiagnostics([]) }
    var settings = SiteSettings(root: root, theme: theme, today: today, jobs: 2)
    settings.includesDrafts = true
    return settings
  }

  private func change(_ site: inout RandomSite, _ kind: Kind, _ live: LiveSite, theme: String) async throws {
    site.beginChange()
    switch kind {
    case .body: try site.editBody()
    case .title: try site.editTitle()
    case .partial: try site.editPartial()
    case .glossary: try site.editGlossary()
    case .configuration: try site.editConfiguration()
    case .creation: try site.create()
    case .rename: try site.rename()
    case .deletion: try site.delete()
    case .frontMatter: try site.editFrontMatter()
    case .other: try site.editSomethingElse()
    case .mistake:
      let broken = try site.breakSomething()
      let update = await live.update(changes(&site))
      #expect(update.diagnostics.hasErrors && update.hasPlan)
      if let broken { try site.mend(broken, theme: theme) }
    }
    let update = await live.update(changes(&site))
    #expect(!update.diagnostics.hasErrors, "\(report(update.diagnostics))")
  }

  /// What a watcher would tell: mostly the files, sometimes their folders, sometimes that it lost count.
  private func changes(_ site: inout RandomSite) -> FileChanges {
    let paths = site.touched.map { site.folder.path(of: $0) }
    if site.random.chance(10) { return .unknown }
    return .paths(Set(site.random.chance(10) ? paths.map(Paths.parent) : paths))
  }

  /// - Parameter share: percent of the resources to look at.
  private func compare(
    _ live: LiveSite, _ settings: SiteSettings, share: Int, _ random: inout SeededRandom, _ served: inout Set<String>,
    _ moment: String
  ) async throws {
    let plan = try await builtPlan(settings, moment)
    await live.searchIsReady()
    for artifact in plan.artifacts where random.chance(share) {
      let address = artifact.path.hasSuffix("index.html") ? String(artifact.path.dropLast(10)) : artifact.path
      let resource = try await live.resource(at: address)
      #expect(resource?.path == artifact.path, "\(moment)")
      let expected = try plan.bytes(of: artifact)
      if resource?.bytes != expected {
        Issue.record("\(moment): \(artifact.path) differs: \(difference(resource?.bytes ?? [], expected))")
      }
    }
    let paths = Set(plan.artifacts.map(\.path))
    for gone in served.subtracting(paths) where !gone.contains("search") {
      #expect(try await live.resource(at: gone) == nil, "\(moment): \(gone) is served and has gone")
    }
    served.formUnion(paths)
  }

  /// The plan that a build has, whatever the checks find in these texts.
  private func builtPlan(_ settings: SiteSettings, _ moment: String) async throws -> SitePlan {
    let loaded = await settings.loader.load()
    let curriculum = try #require(loaded.curriculum, "\(moment): \(report(loaded.diagnostics))")
    let sources = try await SiteSources(settings, reading: curriculum)
    let indexes = await IndexMaker.indexes(of: curriculum, isPortable: settings.isPortable, jobs: settings.jobs)
    return PlanAssembly(sources, indexes: indexes)
      .plan(assets: sources.publishedAssets, handouts: .none)
  }

  /// The first line that differs.
  private func difference(_ found: [UInt8], _ expected: [UInt8]) -> String {
    let lines = (string(found).split(separator: "\n"), string(expected).split(separator: "\n"))
    let first = zip(lines.0, lines.1).first { $0 != $1 }
    return first.map { "'\($0)' is to be '\($1)'" } ?? "\(found.count) bytes are to be \(expected.count)"
  }
}
