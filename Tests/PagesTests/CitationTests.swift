import Testing

@testable import Pages

@Suite struct CitationTests {
  private func link(_ key: String, _ number: Int, to page: String = "") -> String {
    "<a href=\"\(page)#source-\(key)\" aria-label=\"Source \(number)\">\(number)</a>"
  }

  @Test func sourcesAreNumberedInTheOrderOfTheirFirstUse() async throws {
    let renderer = try await BodyFixture().renderer("A.[@wu-2021] B.[@lee-2019; @wu-2021] C.[@lee-2019]\n")
    let html = String(decoding: renderer.render().whole, as: UTF8.self)
    let (wu, lee) = (link("wu-2021", 1), link("lee-2019", 2))
    func sup(_ links: String) -> String { "<sup class=\"citation\">\(links)</sup>" }
    #expect(html == "<p>A.\(sup(wu)) B.\(sup(lee + ", " + wu)) C.\(sup(lee))</p>\n")
    #expect(renderer.cited == [2, 0])
  }

  @Test func citationsOneAfterAnotherAreOneList() async throws {
    let (lee, wu) = (link("lee-2019", 1), link("wu-2021", 2))
    let html = try await body("A.[@lee-2019][@wu-2021] B.[@wu-2021]\n")
    let sups = ["\(lee), \(wu)", wu].map { "<sup class=\"citation\">\($0)</sup>" }
    #expect(html == "<p>A.\(sups[0]) B.\(sups[1])</p>\n")
  }

  @Test func aSourceThatIsOnlyListedComesAfterThoseCited() async throws {
    let renderer = try await BodyFixture().renderer("A.[@wu-2021]\n")
    _ = renderer.render()
    renderer.list(0)
    renderer.list(2)
    #expect(renderer.cited == [2, 0])
  }

  @Test func aPageWithoutAListLeadsToThePageOfAllSources() async throws {
    let html = try await BodyFixture(isAnnotated: false).html("A.[@wu-2021]\n")
    #expect(html.contains(link("wu-2021", 1, to: "/sources/")))
  }

  @Test func anUnknownKeyStaysAsItIsWritten() async throws {
    #expect(try await body("A.[@lee-2019; @none]\n") == "<p>A.[@lee-2019; @none]</p>\n")
  }

  @Test func codeIsLeftAlone() async throws {
    #expect(try await body("`[@lee-2019]`\n") == "<p><code>[@lee-2019]</code></p>\n")
  }
}
