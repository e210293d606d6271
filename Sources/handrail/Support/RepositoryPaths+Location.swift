import Diagnostics
import Files
import Foundation

extension RepositoryPaths {
  /// As they lead from the root of the repository in which the site lies: the folder that a workflow has checked out, or
  /// else the nearest one above that git keeps. A site in no repository is taken for one.
  static func located(_ options: GlobalOptions) -> RepositoryPaths {
    guard let root = try? options.siteRoot(), let site = Files.resolved(root) else { return RepositoryPaths() }
    let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"].flatMap(Files.resolved)
    let repository = workspace.flatMap { isFolder($0, above: site) ? $0 : nil } ?? repository(above: site)
    guard let repository, site != repository else { return RepositoryPaths() }
    return RepositoryPaths(siteFolder: String(site.dropFirst(repository == "/" ? 1 : repository.count + 1)))
  }

  private static func isFolder(_ folder: String, above site: String) -> Bool {
    site == folder || site.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  private static func repository(above site: String) -> String? {
    var folder = site
    while !Files.exists(Paths.join(folder, ".git")) {
      guard folder != "/" else { return nil }
      folder = Paths.parent(of: folder)
    }
    return folder
  }
}
