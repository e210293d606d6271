internal import Files

/// Turns the absolute paths of changes into the names that the parts of a site know.
struct WatchedPaths: Sendable {
  private let root: String
  private let theme: String?
  /// What absolute paths may begin with, and what stands for it.
  private let beginnings: [(absolute: String, name: String)]

  init(root: String, theme: String?) {
    self.root = root
    self.theme = theme
    beginnings = [theme, root].compactMap { $0 }.flatMap { folder in
      [folder, Files.resolved(folder)].compactMap { $0 }.map { (Self.withoutSlash($0), Self.withoutSlash(folder)) }
    }
  }

  /// Changes by what they may concern.
  struct Known {
    /// From the root of the site: `Content/en/addiction/triggers.md`.
    var content: Set<String> = []
    /// As the template folders name them.
    var theme: Set<String> = []
  }

  /// nil where anything may have changed.
  func known(_ changes: FileChanges) -> Known? {
    guard case .paths(let paths) = changes else { return nil }
    var known = Known()
    for path in paths {
      guard let (name, rest) = split(Self.withoutSlash(path)) else { return nil }
      known.theme.insert(Paths.join(name, rest))
      guard name == Self.withoutSlash(root) else { continue }
      if rest.isEmpty { return nil }
      known.content.insert(rest)
    }
    return known
  }

  private func split(_ path: String) -> (name: String, rest: String)? {
    for (absolute, name) in beginnings {
      if path == absolute { return (name, "") }
      if path.hasPrefix(absolute + "/") { return (name, String(path.dropFirst(absolute.count + 1))) }
    }
    return nil
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
