import Curriculum
import TestSupport
import Testing

@testable import Pages

@Suite struct LinkerTests {
  @Test func linksBeginAtTheBaseOfTheSite() {
    let linker = Linker(basePath: "/help/")
    #expect(linker.link(to: "") == "/help/")
    #expect(linker.link(to: "a/b/", fragment: "c") == "/help/a/b/#c")
    #expect(linker.link(to: "assets/x.css") == "/help/assets/x.css")
  }

  @Test(arguments: [
    ("index.html", "", "./index.html"), ("index.html", "a/", "./a/index.html"),
    ("a/b/index.html", "", "../../index.html"),
    ("a/b/index.html", "a/c/", "../../a/c/index.html"), ("a/index.html", "assets/x.css", "../assets/x.css"),
    ("404.html", "a/", "./a/index.html"),
  ])
  func portableLinksWorkFromAFolder(page: String, target: String, link: String) {
    #expect(Linker(portableFrom: page).link(to: target) == link)
  }

  @Test func whatAnAddressMayNotHoldIsEncoded() {
    #expect(Linker.percentEncoded("a b/é?#%\"&") == "a%20b/%C3%A9%3F%23%25%22%26")
    #expect(Linker.percentEncoded("a/b-c_d.e~f") == "a/b-c_d.e~f")
    #expect(Linker.percentEncoded("\u{1}") == "%01")
  }
}

@Suite struct SiteAddressesTests {
  private func addresses(_ files: [String: String]) async throws -> [String] {
    let addresses = SiteAddresses(try await TemporarySite(files).curriculum())
    return addresses.pages.map { addresses.file(of: $0) }
  }

  @Test func theFirstLanguageLiesAtTheRootAndTheOthersUnderTheirCode() async throws {
    let page = "---\ntitle: A\n---\n"
    let files = try await addresses([
      "en/index.md": page, "en/a/index.md": page, "en/a/b.md": page, "en/c/d.md": page, "programs/p.yml": "title: P\n",
    ])
    let own = [
      "index.html", "a/index.html", "a/b/index.html", "c/d/index.html", "c/index.html", "glossary/index.html",
      "a-z/index.html", "sources/index.html", "search/index.html", "404.html", "programs/p/index.html",
    ]
    #expect(files == own + own.map { "es/" + $0 })
  }

  @Test func aSiteWithoutAHomePageGetsOne() async throws {
    let files = try await addresses(["en/a.md": "---\ntitle: A\n---\n"])
    #expect(files.filter { $0 == "index.html" || $0 == "es/index.html" }.count == 2)
  }
}
