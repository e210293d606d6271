public import Diagnostics
internal import Files
internal import Foundation
internal import Publishing

/// The live preview: it serves a site, notices what is saved, and tells the open pages.
public struct PreviewServer: Sendable {
  /// An address of this computer; `0.0.0.0` for all.
  public var host = "127.0.0.1"
  /// The first port to try.
  public var port = 4000
  /// Names beside its own by which it may be called: that of a proxy in front of it.
  public var allowedHosts: [String] = []
  private let site: any PreviewedSite
  private let root: String
  private let folders: WatchedFolders

  /// - Parameter root: the folder that paths are shown from.
  /// - Parameter folders: what the site is made from; those that are not there yet are waited for.
  /// - Parameter followsLinks: whether what links in them lead to is watched wherever it lies.
  public init(_ site: any PreviewedSite, root: String, folders: [String], followsLinks: Bool) {
    self.site = site
    self.root = Self.absolute(root)
    self.folders = WatchedFolders(paths: folders.map(Self.absolute), followsLinks: followsLinks)
  }

  /// Serves until the program ends.
  /// - Parameter tell: is told what happens, one notice after another.
  /// - Throws: `DiagnosticsError` where nothing can listen at the host.
  public func run(tell: @escaping @Sendable (PreviewNotice) -> Void) async throws(DiagnosticsError) {
    let limits = ConnectionLimits().fittingDescriptors()
    let pages = OpenPages(site: site, server: UUID().uuidString, limit: limits.streams)
    let hosts = AllowedHosts(LocalNetwork.names(for: host) + allowedHosts)
    let responder = SiteResponder(lookup: SiteLookup(site: site), pages: pages, hosts: hosts)
    // Watched before it is read, so that nothing saved in between is missed.
    let watcher = FileWatcher(folders)
    let listener = try await Listener.open(host: host, port: port, limits: limits, responder: responder)
    tell(
      .serving(
        own: "http://\(LocalNetwork.own(host)):\(listener.port)/",
        network: LocalNetwork.addresses(for: host).map { "http://\($0):\(listener.port)/" }))
    let pulse = Task { await Self.keepPulse(of: pages) }
    await SiteFollower(site: site, pages: pages, root: root, tell: tell).follow(watcher)
    pulse.cancel()
    await listener.close()
  }

  private static func keepPulse(of pages: OpenPages) async {
    while (try? await Task.sleep(for: .seconds(15))) != nil { await pages.pulse() }
  }

  private static func absolute(_ path: String) -> String {
    let whole = Paths.join(FileManager.default.currentDirectoryPath, path == "." ? "" : path)
    return "/" + (Paths.normalize(whole) ?? whole)
  }
}
