internal import Files

/// Files whose changes change no site.
enum UnwatchedFiles {
  /// Hidden names (Emacs locks, `.swp`, Git's own folder), and what editors leave.
  static func contains(_ name: String) -> Bool { name.hasPrefix(".") || EditorFiles.contains(name) }
}
