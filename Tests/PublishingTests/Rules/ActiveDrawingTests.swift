import Diagnostics
import Files
import TestSupport
import Testing

@testable import Publishing

@Suite struct ActiveDrawingTests {
  private static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">
    <script>alert(1)</script>
    <path d="M0 0" onclick="alert(2)"/>
    </svg>
    """

  @Test func whatIsNotPublishedIsToldAtItsLine() async throws {
    let outcome = try await PlannedSite([
      "en/a/one.md": module("title: One", "![A map](map.svg)\n"), "en/a/map.svg": Self.drawing,
    ]).outcome()
    let told = outcome.diagnostics.filter { $0.rule == "active-drawing" }.map {
      "\($0.place?.start?.line ?? 0): \($0.message)"
    }
    #expect(told == ["2: <script> is not published", "3: the script in 'onclick' is not published"])
    let plan = try #require(outcome.plan)
    let published = try #require(plan.artifacts.first { $0.path.hasSuffix(".svg") && $0.path.contains("map") })
    let bytes = String(decoding: try plan.bytes(of: published), as: UTF8.self)
    #expect(!bytes.contains("alert") && bytes.contains("<path d=\"M0 0\"/>"))
  }

  @Test func aDrawingThatDoesNothingIsFine() async throws {
    let outcome = try await PlannedSite([
      "en/a/one.md": module("title: One", "![A map](map.svg)\n"),
      "en/a/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>Ana</metadata><g/></svg>",
    ]).outcome()
    #expect(!outcome.diagnostics.contains { $0.rule == "active-drawing" })
  }
}
