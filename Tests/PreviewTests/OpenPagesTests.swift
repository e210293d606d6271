import Diagnostics
import Publishing
import TestSupport
import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(10))) struct OpenPagesTests {
  private let site = StandInSite { $0.pages = ["": "home", "a/": "first"] }

  /// What was told on a stream until an event of a name, without the hello.
  private func told(
    _ stream: inout AsyncStream<[UInt8]>.Iterator, until name: String
  ) async -> [String] {
    var events: [String] = []
    while let bytes = await stream.next() {
      let lines = string(bytes).split(separator: "\n")
      let event = lines.first { $0.hasPrefix("event: ") }?.dropFirst(7) ?? ""
      let data = lines.first { $0.hasPrefix("data: ") }?.dropFirst(6) ?? ""
      if event != "hello" { events.append("\(event) \(data)") }
      if event == name { break }
    }
    return events
  }

  private func pages() async -> OpenPages {
    let pages = OpenPages(site: site, server: "run", limit: 3)
    await pages.updated(site.state())
    return pages
  }

  @Test func aPageThatIsUpToDateIsNotReloaded() async throws {
    let pages = await pages()
    var stream = try #require(await pages.open("/a/", fingerprint: "first")).makeAsyncIterator()
    #expect(
      await told(&stream, until: "findings") == [#"styles ["/site-1.css"]"#, "problems []", "findings []"])
  }

  @Test func aPageThatMissedAChangeIsReloadedAtOnce() async throws {
    let pages = await pages()
    var stream = try #require(await pages.open("/a/", fingerprint: "older")).makeAsyncIterator()
    #expect(await told(&stream, until: "reload") == ["reload "])
  }

  @Test func aPageTooManyIsRefusedUntilAnotherIsClosed() async throws {
    let pages = await pages()
    var streams: [AsyncStream<[UInt8]>?] = []
    for _ in 0..<3 { streams.append(await pages.open("/a/", fingerprint: "first")) }
    #expect(await pages.open("/a/", fingerprint: "first") == nil)
    let last = streams.removeLast()
    var stream = try #require(last).makeAsyncIterator()
    site.change { $0.pages["a/"] = "second" }
    await pages.updated(site.state())
    #expect(await told(&stream, until: "reload").contains("reload "))
    streams.removeLast()
    while await pages.count == 3 { await Task.yield() }
    #expect(await pages.open("/a/", fingerprint: "first") != nil)
  }

  @Test func onlyThePageThatChangedIsReloaded() async throws {
    let pages = await pages()
    var changed = try #require(await pages.open("/a/", fingerprint: "first")).makeAsyncIterator()
    var other = try #require(await pages.open("/", fingerprint: "home")).makeAsyncIterator()
    _ = await told(&changed, until: "findings")
    _ = await told(&other, until: "findings")
    site.change { $0.pages["a/"] = "second" }
    await pages.updated(site.state())
    #expect(await told(&changed, until: "findings").first == "reload ")
    #expect(await told(&other, until: "findings") == ["problems []", "findings []"])
  }

  @Test func aStyleSheetIsSwappedWithoutAReload() async throws {
    let pages = await pages()
    var stream = try #require(await pages.open("/a/", fingerprint: "first")).makeAsyncIterator()
    _ = await told(&stream, until: "findings")
    site.change { $0.stylesheets = ["/site-2.css"] }
    await pages.updated(site.state())
    #expect(
      await told(&stream, until: "findings") == [#"styles ["/site-2.css"]"#, "problems []", "findings []"])
  }

  @Test func aPageThatGoesOrComesIsReloaded() async throws {
    let pages = await pages()
    var going = try #require(await pages.open("/a/", fingerprint: "first")).makeAsyncIterator()
    var coming = try #require(await pages.open("/b/", fingerprint: "nothing")).makeAsyncIterator()
    _ = await told(&going, until: "findings")
    _ = await told(&coming, until: "findings")
    site.change { $0.pages = ["b/": "new"] }
    await pages.updated(site.state())
    #expect(await told(&going, until: "reload") == ["reload "])
    #expect(await told(&coming, until: "reload") == ["reload "])
  }

  @Test func whatStopsTheSiteIsToldAndTakenBack() async throws {
    let pages = await pages()
    var stream = try #require(await pages.open("/a/", fingerprint: "first")).makeAsyncIterator()
    _ = await told(&stream, until: "findings")
    let file = SourceFile(path: "Content/en/a.md", text: "---\nsumary: x\n---\n")
    site.change {
      $0.diagnostics = [
        .error(TestRule("unknown-key"), "no key 'sumary'", hint: "did you mean 'summary'?", at: Place(file, 4..<10))
      ]
    }
    await pages.updated(site.state())
    #expect(
      await told(&stream, until: "problems") == [
        #"problems [{"excerpt":" 2 | sumary: x\n   | ^~~~~~\n","hint":"did you mean 'summary'?","#
          + #""message":"no key 'sumary'","place":"Content/en/a.md:2:1","rule":"unknown-key","severity":"error"}]"#
      ])
    site.change { $0.diagnostics = [] }
    await pages.updated(site.state())
    #expect(await told(&stream, until: "problems").last == "problems []")
  }

  @Test func findingsAreThoseOfThePagesFiles() async throws {
    let pages = await pages()
    var stream = try #require(await pages.open("/a/", fingerprint: "first")).makeAsyncIterator()
    _ = await told(&stream, until: "findings")
    let own = SourceFile(path: "Content/en/a/index.html.md", text: "")
    let other = SourceFile(path: "Content/en/b.md", text: "")
    await pages.found([
      .warning(TestRule("r"), "mine", at: Place(own)), .warning(TestRule("r"), "not mine", at: Place(other)),
      .warning(TestRule("r"), "nobody's"),
    ])
    let findings = await told(&stream, until: "findings")
    #expect(findings.count == 1 && findings[0].contains("\"mine\"") && !findings[0].contains("not mine"))
  }

  @Test func whileThereIsNoSiteAPageIsReloadedWhenWhatIsWrongChanges() async throws {
    let pages = OpenPages(site: site, server: "run", limit: 3)
    site.change {
      $0.hasPlan = false
      $0.diagnostics = [.error(TestRule("r"), "one")]
    }
    await pages.updated(site.state())
    let fingerprint = FirstErrorPage.fingerprint([.error(TestRule("r"), "one")])
    var stream = try #require(await pages.open("/a/", fingerprint: fingerprint)).makeAsyncIterator()
    #expect(await told(&stream, until: "findings") == ["styles []", "problems []", "findings []"])
    site.change { $0.diagnostics = [.error(TestRule("r"), "two")] }
    await pages.updated(site.state())
    #expect(await told(&stream, until: "reload") == ["reload "])
  }

  @Test func aPageThatIsClosedIsForgotten() async throws {
    let pages = await pages()
    var stream: AsyncStream<[UInt8]>? = await pages.open("/a/", fingerprint: "first")
    #expect(await pages.count == 1)
    _ = stream
    stream = nil
    while await pages.count > 0 { await Task.yield() }
  }

  @Test func aRequestWaitsForTheFirstReading() async throws {
    let pages = OpenPages(site: site, server: "run", limit: 3)
    async let state = pages.state()
    await pages.updated(site.state())
    #expect(await state.hasPlan)
  }
}
