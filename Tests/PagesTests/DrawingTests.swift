import Testing

@testable import Pages

/// On paper, with the theme of the project: the same words and lines as on a page.
@Suite struct DrawingTests {
  private func drawing(_ markdown: String, frontMatter: String = "title: Page") async throws -> String {
    let html = try await PrintFixture().handout(markdown, frontMatter: frontMatter)
    return String(try #require(html.firstMatch(of: /(?s)<span class="line-drawing.*?<\/span>/)).0)
  }

  @Test func theThemeSaysWhatItsDrawingShows() async throws {
    let html = try await drawing("![](drawing:calling)")
    let words = "A person holds a phone to one ear and talks."
    #expect(
      html.hasPrefix("<span class=\"line-drawing line-drawing-calling\" role=\"img\" aria-label=\"\(words)\"><svg "))
    #expect(html.contains("<title>\(words)</title>"))
    #expect(html.contains("currentColor"))
  }

  @Test func theAuthorsWordsComeFirst() async throws {
    let html = try await drawing("![Ann & her phone](drawing:calling)")
    #expect(html.contains("aria-label=\"Ann &amp; her phone\""))
    #expect(html.contains("<title>Ann &amp; her phone</title>"))
  }

  @Test func aDrawingThatTheThemeDoesNotHaveStaysAPicture() async throws {
    #expect(!(try await PrintFixture().handout("![A map](drawing:map)")).contains("<span class=\"line-drawing"))
  }
}
