import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct SitePlanTests {
  private let files = [
    "en/addiction/triggers.md": module("title: Triggers\nredirectFrom: [/old/, /old.html]", "![a](p.gif)\n"),
    "es/addiction/triggers.md": module("title: Desencadenantes"), "en/addiction/p.gif": "GIF89a",
  ]

  /// Paths with the hashes in them taken out.
  private func paths(_ plan: SitePlan) -> [String] {
    plan.artifacts.map { $0.path.replacing(/-[0-9a-f]{10}(?=\.)/, with: "-HASH") }
  }

  @Test func everyFileOfTheSiteIsPlannedOnceInOrder() async throws {
    let plan = try await PlannedSite(files).plan()
    let found = paths(plan)
    let own = [
      "404.html", "a-z/index.html", "addiction/index.html", "addiction/triggers/index.html", "feed.xml",
      "glossary/index.html", "index.html", "manifest.webmanifest", "search/index.html", "sources/index.html",
    ]
    for path in own + own.map({ "es/" + $0 }) { #expect(found.contains(path), "\(path)") }
    for path in [
      "robots.txt", "_headers", "sitemap.xml", "old/index.html", "old.html", "media/en/addiction/p-HASH.gif",
      "assets/site-HASH.css", "assets/site-HASH.js", "assets/search-en-HASH.js", "assets/search-es-HASH.js",
    ] {
      #expect(found.contains(path), "\(path)")
    }
    #expect(Set(plan.artifacts.map(\.path)).count == plan.artifacts.count)
    #expect(plan.artifacts.map(\.path) == plan.artifacts.map(\.path).sorted())
  }

  @Test func theSameInputsGiveTheSameBytesForAnyNumberOfJobs() async throws {
    let site = try PlannedSite(files)
    let (one, four) = (try await site.plan { $0.jobs = 1 }, try await site.plan { $0.jobs = 4 })
    #expect(one.artifacts.map(\.path) == four.artifacts.map(\.path))
    for (first, second) in zip(one.artifacts, four.artifacts) {
      #expect(try one.bytes(of: first) == four.bytes(of: second), "\(first.path)")
    }
  }

  @Test func aRedirectLeadsToThePage() async throws {
    let site = try PlannedSite(files)
    #expect(try await site.text(at: "old/index.html") == "/addiction/triggers/\n")
    #expect(try await site.text(at: "old.html") == "/addiction/triggers/\n")
  }

  @Test func aPortableRedirectLeadsThereFromItsOwnFolder() async throws {
    let site = try PlannedSite(["en/a.md": module("title: A\nredirectFrom: [/old/b/, /old/c.html, /d.html]")])
    #expect(try await site.text(at: "old/b/index.html") { $0.isPortable = true } == "../../a/index.html\n")
    #expect(try await site.text(at: "old/c.html") { $0.isPortable = true } == "../a/index.html\n")
    #expect(try await site.text(at: "d.html") { $0.isPortable = true } == "./a/index.html\n")
  }

  @Test func mistakesInContentStopThePlan() async throws {
    let outcome = try await PlannedSite(["en/a.md": module("title: A", "[x](b.md)\n")]).outcome()
    #expect(outcome.plan == nil)
    #expect(outcome.diagnostics.map(\.rule) == ["broken-link"])
  }

  @Test func draftsAndAnotherAddressAndClinicAreForTheCommandToSay() async throws {
    let site = try PlannedSite([
      "en/a.md": module("title: A\ndraft: true"), "en/b.md": module("title: B"),
      "clinics/x.yml": "name: X\nphone: (555) 555-0100\n",
    ])
    #expect(try await !site.plan().artifacts.contains { $0.path == "a/index.html" })
    #expect(try await site.text(at: "a/index.html") { $0.includesDrafts = true }.contains("draft\n"))
    #expect(try await site.text(at: "b/index.html") { $0.clinicID = "x" }.contains("example\n"))
    #expect(try await !site.text(at: "b/index.html").contains("example\n"))
  }
}
