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
  /// Published as they are at the root of the site; below `Content/`.
  private(set) var passed: [String] = []
  /// Files of which nothing is made.
  private(set) var unread: [UnreadFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let content: SourceFolder
  private let languages: [Language]
  private static let dataFolders: Set<String> = ["clinics", "programs"]

  /// What lies in it is published as it is.
  static let passedFolder = "static"
  /// Hidden names that hosts ask for; any other is as likely a secret.
  static let passedHidden: Set<String> = [".domains", ".htaccess", ".nojekyll", ".well-known"]

  /// The files of settings that lie in `Content/` itself.
  static let dataFiles = [
    "crisis-lines.yml", "glossary.yml", "reviews.jsonl", "site.yml", "sources.yml", "synonyms.yml",
    "translations.jsonl",
  ]

  /// Whether a change of a file or folder of this path may concern the site, somewhere in `Content/`.
  static func isRead(_ path: String) -> Bool { FileKind(path) != .system }

  /// Looks through the folders of the site's languages and `media/`, and at what lies beside them.
  init(content: SourceFolder, languages: [Language]) throws(FileError) {
    self.content = content
    self.languages = languages
    for entry in try Files.list(content.path) where Self.isRead(entry.name) {
      if entry.kind != .folder {
        if !Self.dataFiles.contains(entry.name) { addUnread(entry.name) }
      } else if let language = languages.first(where: { $0.code == entry.name }) {
        walk(entry.name, language: language)
      } else if entry.name == "media" {
        walk(entry.name, language: nil)
      } else if entry.name == Self.passedFolder {
        walkPassed()
      } else if Self.dataFolders.contains(entry.name) {
        lookAtData(in: entry.name)
      } else {
        reportUnusedFolder(entry.name)
      }
    }
    diagnostics += NameTwins.diagnostics(modules: markdown.map(\.pathInContent), media: media + passed)
  }

  private mutating func walk(_ folder: String, language: Language?) {
    do {
      let walk = try FolderWalk(content, below: folder, isRead: Self.isRead)
      for file in walk.files { add(file, language: language) }
      for fault in walk.faults { add(fault, language: language) }
    } catch {
      diagnostics.append(.unreadable(error, shownAs: "Content/" + folder))
    }
  }

  private mutating func walkPassed() {
    do {
      let walk = try FolderWalk(content, below: Self.passedFolder, hidden: Self.passedHidden) {
        !FileKind.isOfSystem(Paths.name(of: $0))
      }
      passed = walk.files.map(\.name)
      for name in try Files.names(in: Paths.join(content.path, Self.passedFolder)) where FileKind.isHiddenByAuthor(name)
      {
        if !Self.passedHidden.contains(name) { addUnread(Paths.join(Self.passedFolder, name)) }
      }
      diagnostics += walk.faults.map { .unreadable($0.error, shownAs: "Content/" + $0.name) }
    } catch {
      diagnostics.append(.unreadable(error, shownAs: "Content/" + Self.passedFolder))
    }
  }

  private mutating func add(_ file: FolderWalk.File, language: Language?) {
    switch FileKind(file.name) {
    case .module:
      guard let language else { return addUnread(file.name) }
      // What a link of the site may lead to are pictures and downloads; a text is read where it lies.
      if file.liesOutside {
        diagnostics.append(.leadsOut("Content/" + file.name))
      } else {
        markdown.append(MarkdownFile(language: language, path: String(file.name.drop { $0 != "/" }.dropFirst())))
      }
    case .media, .document: media.append(file.name)
    case .unread: addUnread(file.name, isInLanguage: language != nil)
    case .system: break
    }
  }

  /// What cannot be read is told as such where it would have been read.
  private mutating func add(_ fault: (name: String, error: FileError, isFolder: Bool), language: Language?) {
    if FileKind(fault.name) == .unread, !fault.isFolder {
      addUnread(fault.name, isInLanguage: language != nil)
    } else {
      diagnostics.append(.unreadable(fault.error, shownAs: "Content/" + fault.name))
    }
  }

  private mutating func addUnread(_ path: String, isInLanguage: Bool = false) {
    guard !FileKind.isAboutFolder(path) else { return }
    unread.append(UnreadFile(path, isInLanguage: isInLanguage, language: languages[0]))
  }

  /// Looks for what is no file of settings, or whose name cannot be.
  private mutating func lookAtData(in folder: String) {
    let entries = (try? Files.list(Paths.join(content.path, folder))) ?? []
    for entry in entries where Self.isRead(entry.name) {
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .folder {
        reportUnusedFolder(
          path, "is a folder where files of settings lie", hint: "put its files into Content/\(folder)/ itself")
      } else if !entry.name.hasSuffix(".yml") {
        addUnread(path)
      } else if let fault = entry.fault {
        diagnostics.append(.unreadable(fault, shownAs: "Content/" + path))
      }
    }
  }

  /// A folder of `Content/` that is no language's.
  private mutating func reportUnusedFolder(_ name: String) {
    let small = Language(name.lowercased()).flatMap { code in languages.first { $0.code.lowercased() == code.code } }
    let hint =
      if let small {
        "rename the folder to '\(small.code)', as 'languages' in site.yml writes it"
      } else if Language(name) != nil {
        "add '\(name)' to 'languages' in site.yml, or move the folder out of Content"
      } else {
        "modules lie in Content/<language>/<section>/: here that is Content/\(languages[0].code)/\(name)/"
      }
    reportUnusedFolder(name, "is not a language of this site", hint: hint)
  }

  private mutating func reportUnusedFolder(_ path: String, _ reason: String, hint: String) {
    diagnostics.append(
      .warning(
        CurriculumRule.unusedFolder, "Content/\(path) \(reason), so nothing in it is published", hint: hint,
        at: Place(SourceFile(path: "Content/\(path)", bytes: []))))
  }
}
