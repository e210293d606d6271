import TestSupport
import Testing

@testable import Publishing

@Suite struct PlaceInPictureTests {
  /// The smallest photograph that says where it was taken: EXIF data with the tag of the place alone.
  static let photograph: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE1, 0, 34] + Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0]
    + [0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0] + end
  private static let end: [UInt8] = [0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9]

  private func site() throws -> PlannedSite {
    let site = try PlannedSite(["en/a/one.md": module("title: One", "![A room](room.jpg)\n")])
    try site.site.folder.write(Self.photograph, to: "Content/en/a/room.jpg")
    return site
  }

  @Test func thePlaceIsTold() async throws {
    let told = report(try await site().outcome().diagnostics)
    #expect(told.contains("Content/en/a/room.jpg: note: this file says where it was taken; what is published does not"))
  }

  @Test func thePlaceIsNotPublished() async throws {
    let site = try site()
    let plan = try #require(try await site.outcome().plan)
    let picture = try #require(plan.artifacts.first { $0.path.hasSuffix(".jpg") })
    let published = try withExtendedLifetime(site) { try plan.bytes(of: picture) }
    #expect(published == [0xFF, 0xD8] + Self.end)
  }

  @Test func aPictureWithoutAPlaceIsFine() async throws {
    let site = try site()
    try site.site.folder.write([0xFF, 0xD8] + Self.end, to: "Content/en/a/room.jpg")
    #expect(!report(try await site.outcome().diagnostics).contains("picture-place"))
  }
}
