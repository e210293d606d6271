import TestSupport
import Testing

@testable import Publishing

@Suite struct LargePictureTests {
  private func findings(bytes: Int, site more: String = "") async throws -> String {
    let site = try PlannedSite([
      "en/a/one.md": module("title: One", "![A map](map.gif)\n"), "site.yml": TemporarySite.configuration + more,
    ])
    let picture = Array("GIF89a".utf8) + [0xA0, 0x0F, 0xB8, 0x0B, 0, 0, 0, 0x21, 0xF9]
    try site.site.folder.write(
      picture + Array(repeating: 1, count: bytes - picture.count), to: "Content/en/a/map.gif")
    return report(try await site.outcome().diagnostics)
  }

  @Test func aPictureThatReadersWaitForIsToldWithItsSize() async throws {
    #expect(
      try await findings(bytes: 1_250_000).contains(
        "Content/en/a/map.gif: warning: this picture has 1.2 MB and 4000 by 3000 pixels, for which readers on a phone wait"
      ))
  }

  @Test func aSmallOneIsFine() async throws {
    #expect(!(try await findings(bytes: 500_000)).contains("large-picture"))
  }

  @Test func theLimitIsTheSites() async throws {
    let more = "checks: {large-picture: {options: {kilobytes: 2000}}}\n"
    #expect(!(try await findings(bytes: 1_250_000, site: more)).contains("large-picture"))
  }
}
