import TestSupport
import Testing

@testable import Curriculum

@Suite struct LinkTargetTests {
  private let files = [
    "en/index.md": page, "en/addiction/index.md": page, "en/addiction/triggers.md": page,
    "en/addiction/two words.md": page, "en/family/help.md": page, "es/addiction/triggers.md": page,
    "en/addiction/photo.png": "x", "media/map.svg": "x",
  ]

  private func target(
    _ destination: String, from path: String = "addiction/triggers", language: Int = 0
  ) async throws -> String {
    let site = try await curriculum(files)
    let topic = try #require(site.topic(at: path))
    let module = try #require(site.topics[topic].translations[language])
    switch site.target(of: destination, from: module) {
    case .topic(let topic, let language, let fragment):
      let code = language.map { site.languages[$0].code + ":" } ?? ""
      return "topic \(code)\(site.topics[topic].path)" + (fragment.map { "#" + $0 } ?? "")
    case .media(let path): return "media \(path)"
    case .fragment(let fragment): return "fragment \(fragment)"
    case .address(let address): return "address \(address)"
    case .external: return "external"
    case .drawing(let name): return "drawing \(name)"
    case .withheld(let reason): return "withheld \(reason)"
    case .missing(let path): return "missing \(path ?? "outside")"
    }
  }

  @Test(arguments: [
    ("triggers.md", "topic addiction/triggers"), ("./triggers.md", "topic addiction/triggers"),
    ("../family/help.md", "topic family/help"), ("../family/help.md#today", "topic family/help#today"),
    ("../family/../addiction/triggers.md", "topic addiction/triggers"), ("two%20words.md", "topic addiction/two words"),
    ("two words.md#x", "topic addiction/two words#x"), ("index.md", "topic addiction"), ("../index.md", "topic "),
    ("../addiction/index.md#a", "topic addiction#a"),
    ("../../es/addiction/triggers.md", "topic es:addiction/triggers"),
    ("../../en/addiction/triggers.md", "topic addiction/triggers"),
    ("triggers.md#qu%C3%A9-es", "topic addiction/triggers#qué-es"),
  ])
  func aRelativePathMeansAModule(destination: String, meaning: String) async throws {
    #expect(try await target(destination) == meaning)
  }

  @Test func aPathIsReadFromTheFolderOfItsFile() async throws {
    #expect(try await target("addiction/triggers.md", from: "") == "topic addiction/triggers")
    #expect(try await target("triggers.md", from: "addiction") == "topic addiction/triggers")
  }

  @Test func aLinkIntoAnotherLanguageNamesIt() async throws {
    #expect(try await target("../../en/family/help.md", language: 1) == "topic en:family/help")
    #expect(try await target("../family/help.md", language: 1) == "topic family/help")
  }

  @Test(arguments: [
    ("photo.png", "media en/addiction/photo.png"), ("../../media/map.svg", "media media/map.svg"),
    ("photo.png#x", "media en/addiction/photo.png"),
  ])
  func filesBesideModulesAndInMediaAreMedia(destination: String, meaning: String) async throws {
    #expect(try await target(destination) == meaning)
  }

  @Test(arguments: [
    ("#today", "fragment today"), ("#", "fragment "), ("#qu%C3%A9-es", "fragment qué-es"),
    ("/search/", "address /search/"),
    ("https://a.example/", "external"), ("//a.example/", "external"), ("mailto:a@b.example", "external"),
    ("tel:+1 (312) 555", "external"), ("JavaScript:alert(1)", "external"), ("x-y.z+1:a", "external"),
  ])
  func otherDestinationsAreWhatTheyBeginWith(destination: String, meaning: String) async throws {
    #expect(try await target(destination) == meaning)
  }

  @Test(arguments: [
    ("nowhere.md", "missing en/addiction/nowhere.md"), ("../family/help", "missing en/family/help"),
    ("nothing.png", "missing en/addiction/nothing.png"), ("../../../secret.md", "missing outside"),
    ("../../fr/a.md", "missing fr/a.md"), ("../../clinics/a.yml", "missing clinics/a.yml"),
    ("1:a.md", "missing en/addiction/1:a.md"), ("%2e%2e/%2e%2e/%2e%2e/a.md", "missing outside"),
    ("two%2", "missing en/addiction/two%2"), ("", "missing en/addiction/"),
  ])
  func whatIsNotThereIsMissing(destination: String, meaning: String) async throws {
    #expect(try await target(destination) == meaning)
  }
}
