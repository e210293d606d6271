internal import Diagnostics
internal import Files

/// What lies in `Content/`, by name alone; nothing is read yet.
struct ContentTree: Sendable {
  /// A Markdown file of a language.
  struct MarkdownFile: Sendable {
    let language: Language
    /// Below the language's folder: `addiction/triggers.md`.
    let path: String

    /// From the root of the site, as diagnostics show it.
    var shownPath: String { "Content/\(language.code)/\(path)" }
  }

  private(set) var markdown: [MarkdownFile] = []
  /// Below `Content/`.
  private(set) var media: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let content: String
  private static let dataFolders: Set<String> = ["clinics", "programs", "media"]
  private static let mediaTypes: Set<String> = [
    "avif", "csv", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "pdf", "png", "svg", "txt", "vtt", "webm", "webp",
    "woff2",
  ]

  /// Whether a file of this name would be read, somewhere in `Content/`.
  static func isRead(_ path: String) -> Bool {
    let type = Paths.fileExtension(of: path)
    return ["md", "yml", "jsonl"].contains(type) || mediaTypes.contains(type)
  }

  /// Walks the folders of the site's languages and `media/`.
  init(content: String, languages: [Language]) throws(FileError) {
    self.content = content
    for entry in try Files.list(content) where entry.kind == .folder {
      if let language = languages.first(where: { $0.code == entry.name }) {
        try walk(entry.name, language: language, depth: 0)
      } else if entry.name == "media" {
        try walk(entry.name, language: nil, depth: 0)
      } else if !Self.dataFolders.contains(entry.name) {
        reportUnusedFolder(entry.name, languages: languages)
      }
    }
  }

  private mutating func walk(_ folder: String, language: Language?, depth: Int) throws(FileError) {
    guard depth <= 32 else { throw FileError(call: "readdir", path: Paths.join(content, folder), errno: 40) }
    for entry in try Files.list(Paths.join(content, folder)) {
      let path = folder + "/" + entry.name
      switch entry.kind {
      case .folder: try walk(path, language: language, depth: depth + 1)
      case .file:
        let type = Paths.fileExtension(of: entry.name)
        if type == "md", let language {
          markdown.append(MarkdownFile(language: language, path: String(path.drop { $0 != "/" }.dropFirst())))
        } else if Self.mediaTypes.contains(type) {
          media.append(path)
        }
      case .other where Self.isRead(path): reportUnreadable(path)
      case .other: continue
      }
    }
  }

  /// A pipe, a device, a link to nothing.
  private mutating func reportUnreadable(_ path: String) {
    do {
      _ = try Files.read(Paths.join(content, path))
    } catch {
      diagnostics.append(.unreadable(error, shownAs: "Content/" + path))
    }
  }

  private mutating func reportUnusedFolder(_ name: String, languages: [Language]) {
    let hint =
      Language(name) != nil
      ? "add '\(name)' to 'languages' in site.yml, or move the folder out of Content"
      : "modules lie in Content/<language>/<section>/: here that is Content/\(languages[0].code)/\(name)/"
    diagnostics.append(
      .warning(
        CurriculumRule.unusedFolder, "Content/\(name) is not a language of this site, so nothing in it is published",
        hint: hint,
        at: Place(SourceFile(path: "Content/\(name)", bytes: []))))
  }
}
