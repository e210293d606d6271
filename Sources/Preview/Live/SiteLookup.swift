internal import Diagnostics
internal import Publishing

/// Finds what stands at the address of a request.
struct SiteLookup: Sendable {
  let site: any PreviewedSite

  enum Found: Sendable {
    case resource(LiveResource)
    /// Nothing; with the site's own page that says so, where it has one.
    case nothing(LiveResource?)
    /// A module as it would be printed, complete in itself.
    case handout(LiveResource)
    /// Something that cannot be shown for what is wrong.
    case failure([Diagnostic])
    /// The same with another address, from the root of the server.
    case redirect(String)
  }

  /// - Parameter target: of a request, `/a/b/?c`.
  func find(_ target: String) async -> Found {
    do {
      return try await place(target)
    } catch {
      return .failure(error.diagnostics)
    }
  }

  private func place(_ target: String) async throws(DiagnosticsError) -> Found {
    guard let path = RequestPath(target) else { return .nothing(try await site.notFound(for: "")) }
    if let handout = path.relative(to: PreviewAddress.handouts) {
      return try await self.handout(handout, target)
    }
    let base = await site.basePath
    guard let relative = path.relative(to: base) else { return outside(path, base: base) }
    if let resource = try await site.resource(at: relative) { return .resource(resource) }
    if let handout = try await site.publishedHandout(at: relative) { return .resource(handout) }
    if !path.isFolder, try await site.resource(at: relative + "/") != nil { return .redirect(path.asFolder) }
    return .nothing(try await site.notFound(for: relative))
  }

  private func handout(_ path: String, _ target: String) async throws(DiagnosticsError) -> Found {
    guard let handout = LiveHandout(path: path, fields: Query.fields(of: target)) else { return .nothing(nil) }
    return try await site.handout(handout).map(Found.handout) ?? .nothing(nil)
  }

  /// The root of the server and the base path without its last slash lead to the site.
  private func outside(_ path: RequestPath, base: String) -> Found {
    path.names.isEmpty || path.asFolder == base ? .redirect(base) : .nothing(nil)
  }
}
