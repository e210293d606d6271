public import Files
internal import Glibc

/// Writes the folder of a new site.
public struct NewSite: Sendable {
  private let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  /// Copies the starter content and what a site needs around it.
  /// - Parameters:
  ///   - starter: a folder with `Content/` and `Templates/`, and the workflow that publishes a clinic's site.
  ///   - includesTheme: whether `Templates/` is copied too.
  /// - Throws: `FileError`, with the folder as it was; `ENOTEMPTY` where it holds anything already.
  public func write(starter: String, includesTheme: Bool) throws(FileError) {
    if Files.exists(folder), try !Files.names(in: folder).isEmpty {
      throw FileError(call: "mkdir", path: folder, errno: ENOTEMPTY)
    }
    let isNew = !Files.exists(folder)
    do {
      try fill(starter: starter, includesTheme: includesTheme)
    } catch {
      // Half a site would keep the next attempt away.
      let made = isNew ? [folder] : ((try? Files.names(in: folder)) ?? []).map { Paths.join(folder, $0) }
      for path in made { try? Files.remove(path) }
      throw error
    }
  }

  private func fill(starter: String, includesTheme: Bool) throws(FileError) {
    try copy(Paths.join(starter, "Content"), to: Paths.join(folder, "Content"))
    if includesTheme { try copy(Paths.join(starter, "Templates"), to: Paths.join(folder, "Templates")) }
    try writeWorkflow(from: starter)
    try Files.makeFolder(Paths.join(folder, "Site"))
    for (name, text) in Self.files {
      try Files.write(Array(text.utf8), to: Paths.join(folder, name))
    }
  }

  /// Beside an installed program it lies in a folder of its own, in a checkout where GitHub looks for it.
  private func writeWorkflow(from starter: String) throws(FileError) {
    let places = ["workflows", Self.workflows].map { Paths.join(starter, $0 + "/publish.yml") }
    guard let workflow = places.first(where: Files.exists) else { return }
    let target = Paths.join(folder, Self.workflows)
    try Files.makeFolder(target)
    try Files.write(try Files.read(workflow), to: Paths.join(target, "publish.yml"))
  }

  private static let workflows = ".github/workflows"

  private func copy(_ source: String, to target: String) throws(FileError) {
    try Files.makeFolder(target)
    for entry in try Files.list(source) {
      let (from, to) = (Paths.join(source, entry.name), Paths.join(target, entry.name))
      switch entry.kind {
      case .folder: try copy(from, to: to)
      case .file: try Files.write(try Files.read(from), to: to)
      case .other: throw .noPlainFile(from)
      }
    }
  }

  private static let files = [
    (
      "README.md",
      """
      # Our site

      `Content/` is what we say, `Site/public` is what is published (made by `handrail build`, never edited by hand).

      1. Write your clinic's numbers in `Content/clinics/`, and name the clinic in `Content/site.yml`.
      2. `handrail check` says what is still to mend.
      3. `handrail build --strict` publishes into `Site/public`. Upload that folder; or keep this folder on GitHub, where
         `.github/workflows/publish.yml` checks and publishes each change, as its first lines say.

      Files in a `Templates/` folder here take the place of the theme's files of the same name, one by one.

      """
    ),
    (".gitignore", "Site/*\n!Site/README.md\n"),
    // Two people may sign at once: a merge keeps the lines of both.
    (".gitattributes", "Content/reviews.jsonl merge=union\n"),
    (
      "Site/README.md",
      "Everything else in this folder is generated. `public/` is the website: upload it as it is.\n"
    ),
  ]
}
