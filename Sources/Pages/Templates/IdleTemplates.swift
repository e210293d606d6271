internal import Diagnostics
internal import Files

/// Files in the folders of templates of which no page is made: a partial that nothing includes, and files of other kinds.
struct IdleTemplates {
  let folders: TemplateFolders
  /// By their names with their folders.
  let files: [String: SourceFile]
  /// Partials that are rendered by themselves.
  let fragments: Set<String>

  /// - Throws: `DiagnosticsError` with what cannot be read.
  func findings() throws(DiagnosticsError) -> [Diagnostic] { try unused() + others() }

  /// What the theme brings may wait for a layout of the site's own.
  private func unused() throws(DiagnosticsError) -> [Diagnostic] {
    let ofTheme = try TemplateFolders(Array(folders.folders.dropFirst())).files(in: "partials").map(\.name)
    let included = Set(
      files.values.flatMap { file in
        file.text(in: 0..<file.bytes.count).matches(of: /\{\{>\s*([^}\s]+)\s*\}\}/).map { String($0.output.1) }
      })
    let prefix = "partials/"
    return files.sorted { $0.key < $1.key }.compactMap { name, file in
      guard name.hasPrefix(prefix), case let partial = String(name.dropFirst(prefix.count)),
        !ofTheme.contains(partial + ".mustache"), !partial.hasPrefix("drawing-"), !included.contains(partial),
        !fragments.contains(partial)
      else { return nil }
      return .warning(
        TemplateRule.idleTemplate, "no template includes the partial '\(partial)', so nothing of it is shown",
        hint: Suggestion.nearest(to: partial, among: included.union(fragments).sorted()).map {
          "did you mean \($0).mustache?"
        } ?? "include it where it shall stand: {{> \(partial)}}", at: Place(file))
    }
  }

  private func others() throws(DiagnosticsError) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for folder in ["layouts", "partials"] {
      for file in try folders.files(in: folder) where !file.name.hasSuffix(".mustache") && !Self.isOfEditor(file.name) {
        found.append(
          .warning(
            TemplateRule.idleTemplate, "this file is no template, so nothing of it is shown",
            hint: "templates end in .mustache; pictures, styles and scripts belong into Templates/assets/",
            at: Place(SourceFile(path: file.path, bytes: []))))
      }
    }
    return found
  }

  private static func isOfEditor(_ name: String) -> Bool {
    let name = Paths.name(of: name)
    return EditorFiles.contains(name) || ["README.md", "Thumbs.db", "desktop.ini"].contains(name) || name.hasPrefix(".")
  }
}
