import Curriculum
import Files
import TestSupport

@testable import Publishing

/// A live site over a temporary folder.
struct LiveFixture {
  let planned: PlannedSite
  let site: LiveSite
  let settings: SiteSettings

  init(_ files: [String: String], theme: [String: String] = [:]) async throws {
    planned = try PlannedSite(files, theme: theme)
    var settings = try planned.settings()
    settings.includesDrafts = true
    self.settings = settings
    site = LiveSite(settings)
    _ = await site.update(.unknown)
  }

  /// Writes a file of `Content/` and says so.
  @discardableResult
  func write(_ text: String, to name: String) async throws -> LiveUpdate {
    try planned.site.folder.write(text, to: "Content/" + name)
    return await site.update(.paths([planned.site.folder.path(of: "Content/" + name)]))
  }

  /// The text at an address.
  func text(_ path: String) async throws -> String {
    guard let resource = try await site.resource(at: path) else {
      throw FileError(call: "resource", path: path, errno: 2)
    }
    return string(resource.bytes)
  }
}
