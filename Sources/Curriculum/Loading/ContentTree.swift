internal import Diagnostics
internal import Files

/// What lies in `Content/`, by name alone; nothing is read yet.
struct ContentTree: Sendable {
  /// A Markdown file of a language.
  struct MarkdownFile: Sendable {
    let language: Language
    /// Below the language's folder: `addiction/triggers.md`.
    let path: String

    /// Below `Content/`.
    var pathInContent: String { "\(language.code)/\(path)" }

    /// From the root of the site, as diagnostics show it.
    var shownPath: String { "Content/" + pathInContent }
  }

  private(set) var markdown: [MarkdownFile] = []
  /// Below `Content/`.
  private(set) var media: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let content: SourceFolder
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
  init(content: SourceFolder, languages: [Language]) throws(FileError) {
    self.content = content
    for entry in try Files.list(content.path) where entry.kind == .folder {
      if let language = languages.first(where: { $0.code == entry.name }) {
        walk(entry.name, language: language)
      } else if entry.name == "media" {
        walk(entry.name, language: nil)
      } else if Self.dataFolders.contains(entry.name) {
        reportNames(in: entry.name)
      } else {
        reportUnusedFolder(entry.name, languages: languages)
      }
    }
  }

  private mutating func walk(_ folder: String, language: Language?) {
    do {
      let walk = try FolderWalk(content, below: folder, isRead: Self.isRead)
      for file in walk.files { add(file, language: language) }
      diagnostics += walk.faults.map { .unreadable($0.error, shownAs: "Content/" + $0.name) }
    } catch {
      diagnostics.append(.unreadable(error, shownAs: "Content/" + folder))
    }
  }

  private mutating func add(_ file: FolderWalk.File, language: Language?) {
    let type = Paths.fileExtension(of: file.name)
    if type == "md", let language {
      // What a link of the site may lead to are pictures and downloads; a text is read where it lies.
      if file.liesOutside {
        diagnostics.append(.leadsOut("Content/" + file.name))
      } else {
        markdown.append(MarkdownFile(language: language, path: String(file.name.drop { $0 != "/" }.dropFirst())))
      }
    } else if Self.mediaTypes.contains(type) {
      media.append(file.name)
    }
  }

  /// Data files whose names cannot be.
  private mutating func reportNames(in folder: String) {
    let entries = (try? Files.list(Paths.join(content.path, folder))) ?? []
    diagnostics += entries.filter { $0.name.hasSuffix(".yml") }.compactMap { entry in
      entry.fault.map { .unreadable($0, shownAs: "Content/\(folder)/\(entry.name)") }
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
