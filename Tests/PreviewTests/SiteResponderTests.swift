import Diagnostics
import TestSupport
import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(10))) struct SiteResponderTests {
  private func responder(_ change: (inout StandInSite.Content) -> Void = { _ in }) async -> SiteResponder {
    let site = StandInSite {
      $0.pages = ["": "home", "a/": "first", "a/addicción/": "third"]
      $0.files = ["assets/x.css": Array("0123456789".utf8)]
      $0.notFound = "not here"
      change(&$0)
    }
    let pages = OpenPages(site: site, server: "run", limit: 3)
    await pages.updated(site.state())
    return SiteResponder(lookup: SiteLookup(site: site), pages: pages, hosts: AllowedHosts())
  }

  private func get(
    _ target: String, _ responder: SiteResponder, method: String = "GET", _ headers: (String, String)...
  ) async -> Response {
    await responder.respond(
      to: Request(
        method: method, target: target,
        headers: [(name: "Host", value: "localhost:4000")] + headers.map { (name: $0.0, value: $0.1) }))
  }

  private func text(_ response: Response) -> String {
    if case .bytes(let bytes) = response.body { string(bytes) } else { "stream" }
  }

  @Test func aPageIsServedWithThePreviewsScript() async {
    let response = await get("/a/", responder())
    #expect(response.status == 200)
    #expect(response.value("Content-Type") == "text/html; charset=utf-8")
    #expect(response.value("Cache-Control") == "no-cache")
    #expect(response.value("X-Content-Type-Options") == "nosniff")
    #expect(response.value("Strict-Transport-Security") == nil)
    #expect(text(response).contains(#"data-fingerprint="first" data-server="run""#))
    #expect(
      response.value("Content-Security-Policy")?.hasPrefix("connect-src localhost:4000/_handrail/events; ") == true)
  }

  @Test func aModuleIsShownAsItWouldBePrinted() async {
    let responder = await responder { $0.pages["en/a/"] = "first" }
    let response = await get("/_handrail/handouts/en/a/?edition=large-print&paper=a4", responder)
    #expect(response.status == 200)
    #expect(text(response).contains("paper first"))
    #expect(text(response).contains("client.js"))
    #expect(response.value("Content-Security-Policy")?.contains("style-src 'self' 'unsafe-inline'") == true)
    for target in ["en/a/?edition=huge", "en/a/?paper=a3", "en/a/?format=doc", "en/nowhere/", "", "../en/a/"] {
      #expect(await get("/_handrail/handouts/" + target, responder).status == 404, "\(target)")
    }
    let broken = await get("/_handrail/handouts/en/broken", responder)
    #expect(broken.status == 503)
    #expect(text(broken).contains("a tag is not closed"))
  }

  @Test func aFileIsServedAsItIs() async {
    let response = await get("/assets/x.css?v=1", responder())
    #expect(text(response) == "0123456789")
    #expect(response.value("Content-Type") == "text/css; charset=utf-8")
  }

  @Test func theAddressOfAFolderEndsWithASlash() async {
    let response = await get("/a?x", responder())
    #expect(response.status == 301 && response.value("Location") == "/a/")
    let accented = await get("/a/addicci%C3%B3n", responder())
    #expect(accented.value("Location") == "/a/addicci%C3%B3n/")
  }

  @Test func whatIsNotThereIsAnsweredWithTheSitesOwnPage() async {
    for target in ["/nowhere/", "/a/../", "/%zz"] {
      let response = await get(target, responder())
      #expect(response.status == 404 && text(response).contains("not here"))
    }
    #expect(await get("/nowhere/", responder { $0.notFound = nil }).status == 404)
  }

  @Test func aSiteBelowABasePathIsFoundFromTheRoot() async {
    let responder = await responder { $0.basePath = "/clinic/" }
    for target in ["/", "/clinic"] {
      let response = await get(target, responder)
      #expect(response.status == 301 && response.value("Location") == "/clinic/")
    }
    #expect(await get("/clinic/a/", responder).status == 200)
    #expect(await get("/a/", responder).status == 404)
  }

  @Test func whatTheBrowserHasIsNotSentAgain() async throws {
    let responder = await responder()
    for target in ["/a/", "/assets/x.css", "/_handrail/client.js"] {
      let tag = try #require(await get(target, responder).value("ETag"))
      let again = await get(target, responder, ("If-None-Match", tag))
      #expect(again.status == 304 && text(again) == "" && again.value("ETag") == tag)
      #expect(await get(target, responder, ("If-None-Match", "\"other\"")).status == 200)
    }
  }

  @Test func aPartIsSentWhenAskedFor() async throws {
    let responder = await responder()
    let part = await get("/assets/x.css", responder, ("Range", "bytes=2-4"))
    #expect(part.status == 206 && text(part) == "234" && part.value("Content-Range") == "bytes 2-4/10")
    let none = await get("/assets/x.css", responder, ("Range", "bytes=10-"))
    #expect(none.status == 416 && none.value("Content-Range") == "bytes */10")
    let changed = await get("/assets/x.css", responder, ("Range", "bytes=2-4"), ("If-Range", "\"older\""))
    #expect(changed.status == 200)
  }

  @Test func headSaysHowLongTheBodyWouldBe() async {
    let responder = await responder()
    let head = await get("/a/", responder, method: "HEAD")
    let whole = text(await get("/a/", responder))
    #expect(head.status == 200 && text(head) == "" && head.value("Content-Length") == String(whole.utf8.count))
    #expect(
      await get("/assets/x.css", responder, method: "HEAD", ("Range", "bytes=2-4")).value("Content-Length") == "10")
  }

  @Test func untilTheSiteCanBeReadEveryAddressSaysWhatIsWrong() async {
    let file = SourceFile(path: "Content/site.yml", text: "nam: <x>\n")
    let responder = await responder {
      $0.hasPlan = false
      $0.diagnostics = [
        .error(TestRule("unknown-key"), "no key 'nam'", hint: "did you mean 'name'?", at: Place(file, 0..<3))
      ]
    }
    for target in ["/", "/a/"] {
      let response = await get(target, responder)
      #expect(response.status == 503)
      #expect(text(response).contains("Content/site.yml:1:1: error: no key 'nam' [unknown-key]\n 1 | nam: &lt;x&gt;"))
      #expect(text(response).contains("/_handrail/client.js"))
    }
    #expect(await get("/_handrail/client.js", responder).status == 200)
  }
}
