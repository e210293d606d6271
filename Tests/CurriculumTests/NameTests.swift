import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import Curriculum

/// Names that differ in case, or in how their accents are written.
@Suite struct NameTests {
  private func bytes(_ text: String?) -> [UInt8] { Array((text ?? "").utf8) }

  @Test(arguments: [
    ["en/care/Stress.md", "en/care/stress.md"], ["en/care/LOUD.MD", "en/care/loud.md"],
    ["en/care/Map.png", "en/care/map.PNG"], ["en/Care/a.md", "en/care/b.md"],
    ["media/Photos/a.png", "media/photos/b.png"],
    ["en/care/ÁREA.md", "en/care/área.md"],
  ])
  func namesThatDifferInCaseAloneAreAnErrorThatNamesBoth(paths: [String]) async throws {
    let files = Dictionary(uniqueKeysWithValues: paths.map { ($0, page) }).merging(["en/z.md": page]) { $1 }
    let told = try await problems(files)
    #expect(told.contains("error: this name differs from that of Content/"))
    #expect(told.split(separator: "\n").count == 2)
    for path in paths {
      let name =
        path.hasSuffix("a.md") || path.hasSuffix("b.md") || path.contains("otos/")
        ? path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex) : path[...]
      #expect(told.contains("Content/\(name)"))
    }
  }

  @Test(arguments: [
    ["en/care/stress.md", "en/Stress.md"], ["en/care/stress.md", "es/care/Stress.md"],
    ["en/care/stress.md", "en/care/stress-2.md"], ["en/care/stress.md", "en/care/stress.png"],
    ["en/care/stress/a.md", "en/care/stress.md"],
  ])
  func namesThatADiskCanHoldApartAreFine(paths: [String]) async throws {
    #expect(try await problems(Dictionary(uniqueKeysWithValues: paths.map { ($0, page) })) == "")
  }

  /// A dictionary has no room for two such names.
  private func told(_ page: String, _ text: String, in paths: [String]) async throws -> String {
    let site = try TemporarySite(["en/z.md": page])
    for path in paths { try site.folder.write(text, to: "Content/" + path) }
    return report(await site.load().diagnostics)
  }

  @Test func aPictureInTwoWritingsIsAnError() async throws {
    let told = try await told(page, "x", in: ["en/caf\u{E9}.png", "en/cafe\u{301}.png"])
    #expect(told.contains("error: this name differs from that of Content/en/caf"))
  }

  @Test func twoModulesInTwoWritingsAreOnePage() async throws {
    let told = try await told(page, page, in: ["en/ma\u{F1}ana.md", "en/man\u{303}ana.md"])
    #expect(told.contains("[same-address]") && told.split(separator: "\n").count == 2)
  }

  @Test(arguments: ["qu\u{E9}-es", "que\u{301}-es"]) func aModuleOfAnyWritingHasTheComposedAddress(name: String)
    async throws
  {
    for link in ["qu\u{E9}-es.md", "que\u{301}-es.md", "qu%C3%A9-es.md", "que%CC%81-es.md"] {
      let site = try await curriculum(["en/care/\(name).md": page, "en/care/a.md": module("title: A", "[a](\(link))")])
      let topic = try #require(site.topic(at: "care/qu\u{E9}-es"))
      #expect(bytes(site.topics[topic].path) == bytes("care/qu\u{E9}-es"))
      let own = site.topics[try #require(site.topic(at: "care/a"))].module(inLanguageAt: 0)
      #expect(site.target(of: link, from: own) == .topic(topic, language: nil, fragment: nil))
    }
  }

  @Test(arguments: ["caf\u{E9}.png", "cafe\u{301}.png"]) func aPictureOfAnyWritingIsFound(name: String) async throws {
    let site = try await curriculum(["en/a.md": page, "en/\(name)": "x"])
    for link in ["caf\u{E9}.png", "cafe\u{301}.png", "cafe%CC%81.png"] {
      guard case .media(let path) = site.target(of: link, from: site.topics[0].module(inLanguageAt: 0)) else {
        Issue.record("\(link) is not found")
        return
      }
      // As the disk has it, or it could not be read.
      #expect(bytes(path) == bytes("en/" + name))
    }
  }

  @Test func headingsAndLinksToThemAreComposed() async throws {
    let body = "## Co\u{301}mo empezar\n\n## Otra {#d\u{ED}a}\n\n## Ma\u{F1}ana {#man\u{303}ana}\n"
    let site = try await curriculum(["en/a.md": module("title: A", body)])
    let own = site.topics[0].module(inLanguageAt: 0)
    #expect(own.anchors.headings.map(bytes) == ["c\u{F3}mo-empezar", "d\u{ED}a", "ma\u{F1}ana"].map(bytes))
    guard case .fragment(let fragment) = site.target(of: "#man\u{303}ana", from: own) else {
      Issue.record("no fragment")
      return
    }
    #expect(bytes(fragment) == bytes("ma\u{F1}ana"))
  }
}
