internal import Publishing

/// Finds what stands at the address of a request.
struct SiteLookup: Sendable {
  let site: any PreviewedSite

  enum Found: Sendable {
    case resource(LiveResource)
    /// Nothing; with the site's own page that says so, where it has one.
    case nothing(LiveResource?)
    /// The same with another address, from the root of the server.
    case redirect(String)
  }

  /// - Parameter target: of a request, `/a/b/?c`.
  func find(_ target: String) async -> Found {
    guard let path = RequestPath(target) else { return .nothing(await site.notFound(for: "")) }
    let base = await site.basePath
    guard let relative = path.relative(to: base) else { return outside(path, base: base) }
    if let resource = await site.resource(at: relative) { return .resource(resource) }
    if !path.isFolder, await site.resource(at: relative + "/") != nil { return .redirect(path.asFolder) }
    return .nothing(await site.notFound(for: relative))
  }

  /// The root of the server and the base path without its last slash lead to the site.
  private func outside(_ path: RequestPath, base: String) -> Found {
    path.names.isEmpty || path.asFolder == base ? .redirect(base) : .nothing(nil)
  }
}
