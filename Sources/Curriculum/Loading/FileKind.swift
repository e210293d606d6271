internal import Files

/// What a file in `Content/` is, as far as its name tells.
enum FileKind: Equatable {
  /// A page.
  case module
  /// A picture, a sound, a film or a file to take away, published as it is.
  case media
  /// A file of an office program, published where a page links it.
  case document
  /// What the system and programs leave beside the files of people.
  case system
  /// What nothing is made of.
  case unread

  init(_ path: String) {
    let type = Paths.fileExtension(of: path)
    let name = Paths.name(of: path)
    // Most files are modules, and of them only the locks of office programs are a system's.
    if type == "md", name.utf8.first != UInt8(ascii: "~") {
      self = .module
    } else if Self.isOfSystem(name) {
      self = .system
    } else if type == "md" {
      self = .module
    } else if Self.mediaTypes.contains(type), !Self.isMisnamedModule(path) {
      self = .media
    } else if Self.documentTypes.contains(type) {
      self = .document
    } else {
      self = .unread
    }
  }

  private static let mediaTypes: Set<String> = [
    "avif", "csv", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "pdf", "png", "svg", "txt", "vtt", "webm", "webp",
    "woff2",
  ]
  private static let documentTypes: Set<String> = [
    "doc", "docx", "odp", "ods", "odt", "ppt", "pptx", "rtf", "xls", "xlsx",
  ]

  /// `triggers.md.txt`, as editors on Windows save it.
  static func isMisnamedModule(_ path: String) -> Bool { path.lowercased().hasSuffix(".md.txt") }

  /// A file or a folder of a system or a program: thumbnails, locks, what an archive or an editor leaves. Hidden names
  /// are not listed at all.
  static func isOfSystem(_ name: String) -> Bool {
    systemNames.contains(name.lowercased()) || name.hasPrefix("~$") || EditorFiles.contains(name)
      || ["crdownload", "part", "tmp"].contains(Paths.fileExtension(of: name))
  }

  /// A hidden file that is neither the system's nor an editor's nor Git's.
  static func isHiddenByAuthor(_ name: String) -> Bool {
    name.hasPrefix(".") && name != "." && name != ".." && !isOfSystem(name)
      && ![".DS_Store", ".localized"].contains(name)
      && !["._", ".#", ".~lock", ".git", ".Spotlight", ".Trash", ".fseventsd"].contains { name.hasPrefix($0) }
  }

  private static let systemNames: Set<String> = [
    "#recycle", "$recycle.bin", "@eadir", "__macosx", "desktop.ini", "icon\r", "system volume information",
    "thumbs.db",
  ]

  /// A word on the folder or its rights for whoever opens it, which may be a page too.
  static func isAboutFolder(_ path: String) -> Bool {
    let name = Paths.name(of: path)
    return ["README", "README.md", "README.txt"].contains(name) || name.hasPrefix("LICENSE")
  }
}
