/// The files that editors leave for themselves beside the one that is edited.
enum EditorFiles {
  /// Hidden names (Emacs locks, `.swp`, Git's own folder), backups (`~`), Vim's probe `4913`, Emacs' `#name#`,
  /// and the copies that JetBrains' programs make while they save.
  static func contains(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name == "4913" || (name.hasPrefix("#") && name.hasSuffix("#"))
      || name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___")
      || [".swp", ".swo", ".swx"].contains { name.hasSuffix($0) }
  }
}
