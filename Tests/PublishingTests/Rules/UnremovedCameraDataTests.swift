import TestSupport
import Testing

@testable import Publishing

@Suite struct UnremovedCameraDataTests {
  /// A film whose only track holds a camera's notes, `hdlr` of the kind `meta`.
  static let film: [UInt8] =
    [0, 0, 0, 12] + Array("ftypisom".utf8) + [0, 0, 0, 44] + Array("moov".utf8) + [0, 0, 0, 36] + Array("trak".utf8)
    + [0, 0, 0, 28] + Array("mdia".utf8) + [0, 0, 0, 20] + Array("hdlr".utf8) + [0, 0, 0, 0, 0, 0, 0, 0]
    + Array("meta".utf8)

  @Test func aFilmWithACamerasNotesIsAnError() async throws {
    let site = try PlannedSite(["en/a/one.md": module("title: One", "[A film](walk.mp4)\n")])
    try site.site.folder.write(Self.film, to: "Content/en/a/walk.mp4")
    let told = report(try await site.outcome().diagnostics)
    #expect(told.contains("Content/en/a/walk.mp4: error: this file may say where it was made: the film has a track"))
  }

  @Test func aFilmWithoutIsFine() async throws {
    let site = try PlannedSite(["en/a/one.md": module("title: One", "[A film](walk.mp4)\n")])
    try site.site.folder.write(Array(Self.film.dropLast(4)) + Array("vide".utf8), to: "Content/en/a/walk.mp4")
    #expect(!report(try await site.outcome().diagnostics).contains("camera-data"))
  }
}
