import Diagnostics
import Files
import Glibc
import TestSupport
import Testing

@testable import Publishing

/// `Content/static/`.
@Suite struct PassedFileTests {
  private let page = ["en/care/plan.md": module("title: Plan", "[a](/form.pdf)\n")]

  private func site(_ files: [String: String]) throws -> PlannedSite {
    try PlannedSite(page.merging(["static/form.pdf": "1"]) { $1 }.merging(files) { $1 })
  }

  private func told(_ files: [String: String]) async throws -> String {
    report(try await site(files).outcome().diagnostics)
  }

  @Test(arguments: [
    "google123.html", "ads.txt", ".well-known/security.txt", ".well-known/acme/x", ".nojekyll", "brochure/index.html",
    "_redirects", "es/karte.pdf", "care/form.docx", "favicon.ico", "a file.bin",
  ])
  func aFileIsPublishedAsItIs(path: String) async throws {
    let site = try site(["static/\(path)": "as it is \u{7}"])
    #expect(try await site.text(at: path) == "as it is \u{7}")
    #expect(report(try await site.outcome().diagnostics) == "")
  }

  @Test(arguments: [
    ("robots.txt", "a file that every site has", "/robots.txt"), ("index.html", "the site's home page", "/"),
    ("care/plan/index.html", "Content/en/care/plan.md", "/care/plan/"), ("404.html", "the site's page", "/404.html"),
    ("search/index.html", "the site's search page", "/search/"), ("es/index.html", "the site's home page", "/es/"),
    ("care/plan", "Content/en/care/plan.md", "/care/plan/"),
  ])
  func nothingOfTheSiteIsReplaced(path: String, other: String, address: String) async throws {
    let told = try await told(["static/\(path)": "x"])
    #expect(told.contains("\(other)") && told.contains("would both be published at '\(address)' [same-address]"))
    #expect(told.contains("Content/static/\(path)"))
  }

  @Test(arguments: ["search/en.js", "assets/site.css", "media/a.png"])
  func theSitesOwnFoldersAreKept(path: String) async throws {
    let told = try await told(["static/\(path)": "x"])
    #expect(told.contains("Content/static/\(path): error: this would be published into '/"))
  }

  @Test func anOldAddressIsNotPutOverAFile() async throws {
    let told = try await told(["en/a.md": module("title: A\nredirectFrom: [/form.html]"), "static/form.html": "x"])
    #expect(told.contains("nothing can redirect from '/form.html': there is Content/static/form.html"))
  }

  @Test func headerFieldsOfTheSiteComeBehindOurs() async throws {
    let headers = try await site(["static/_headers": "/form.pdf\n  X-Robots-Tag: noindex\n"]).text(at: "_headers")
    #expect(headers.contains("Content-Security-Policy"))
    #expect(headers.hasSuffix("\n/form.pdf\n  X-Robots-Tag: noindex\n"))
  }

  @Test func whatSystemsLeaveIsNotPublished() async throws {
    let site = try site([
      "static/.DS_Store": "x", "static/._form.pdf": "x", "static/Thumbs.db": "x", "static/.gitkeep": "",
    ])
    let paths = try await site.plan().artifacts.map(\.path)
    #expect(!paths.contains { $0.contains("DS_Store") || $0.contains("._form") || $0.contains("humbs") })
  }

  @Test func aHiddenFileThatHostsDoNotAskForIsTold() async throws {
    #expect(
      try await told(["static/.env": "TOKEN=1"]).contains(
        "Content/static/.env: warning: this file is left out: its name begins with a dot, and such files may hold secrets"
      ))
  }

  @Test func aLinkThatLeadsOutIsRefused() async throws {
    let site = try site([:])
    let other = try TemporaryFolder()
    try other.write("secret", to: "x.txt")
    #expect(symlink(other.path(of: "x.txt"), site.site.folder.path(of: "Content/static/x.txt")) == 0)
    #expect(report(try await site.outcome().diagnostics).contains("Content/static/x.txt: error: this link leads out"))
  }

  @Test func aLinkByItsPathSaysTheAddress() async throws {
    let told = try await told(["en/care/b.md": module("title: B", "[a](../../static/form.pdf)\n")])
    #expect(told.contains("error: Content/static/form.pdf is published at '/form.pdf'"))
    #expect(told.contains("help: link it by that address"))
  }
}
