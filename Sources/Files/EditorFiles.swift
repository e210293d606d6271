/// The files that editors leave for themselves beside the one that is edited.
public enum EditorFiles {
  /// Backups (`~`), Vim's probe `4913`, Emacs' `#name#`, and the copies that JetBrains' programs make while they save.
  public static func contains(_ name: String) -> Bool {
    name.hasSuffix("~") || name == "4913" || (name.hasPrefix("#") && name.hasSuffix("#"))
      || name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___")
      || [".swp", ".swo", ".swx"].contains { name.hasSuffix($0) }
  }
}
