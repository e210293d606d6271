internal import Foundation

/// Paths as code hosts read them: from the root of the repository in which a site lies.
public struct RepositoryPaths: Sendable {
  /// The way from the root of the repository to that of the site; "" where they are one.
  private let siteFolder: String
  /// What a finding is shown at that concerns no file.
  private static let siteFile = "Content/site.yml"

  public init(siteFolder: String = "") {
    self.siteFolder = siteFolder
  }

  /// The path of a file that is named from the root of the site.
  func path(of file: String) -> String {
    if file.hasPrefix("/") || siteFolder.isEmpty { return file }
    return siteFolder + "/" + file
  }

  /// The path of the file at which a finding is shown.
  func path(of diagnostic: Diagnostic) -> String {
    guard let file = diagnostic.place?.file.path, !file.isEmpty else { return path(of: Self.siteFile) }
    return path(of: file)
  }

  /// A path as RFC 3986 writes it.
  static func uri(of path: String) -> String {
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":"))
    let uri = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return path.hasPrefix("/") ? "file://" + uri : uri
  }
}
