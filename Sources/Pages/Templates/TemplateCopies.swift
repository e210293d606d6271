internal import ContentHash
internal import Curriculum
public import Diagnostics
internal import Files

/// The templates of a site that stand in place of the theme's. What the theme mends in its own does not reach them: a copy
/// that says from which state of the theme's file it was made, `{{! from 43390a066d }}`, is told of as soon as that has changed.
public struct TemplateCopies {
  private let folders: TemplateFolders

  public init(folders: TemplateFolders) {
    self.folders = folders
  }

  /// - Throws: `DiagnosticsError` with what cannot be read.
  public func findings() throws(DiagnosticsError) -> [Diagnostic] {
    guard folders.folders.count > 1, let own = folders.folders.first else { return [] }
    let theme = TemplateFolders(Array(folders.folders.dropFirst()))
    var found: [Diagnostic] = []
    for folder in ["layouts", "partials"] {
      let originals = try theme.files(in: folder)
      for copy in try TemplateFolders([own]).files(in: folder) where copy.name.hasSuffix(".mustache") {
        guard let original = originals.first(where: { $0.name == copy.name }) else { continue }
        found += try finding(.text(reading: copy.path), .text(reading: original.path)).map { [$0] } ?? []
      }
    }
    return found
  }

  private func finding(_ copy: SourceFile, _ original: SourceFile) -> Diagnostic? {
    guard copy.bytes != original.bytes else { return nil }
    let mark = "{{! from \(ContentHash(of: original.bytes).abbreviation) }}"
    guard let made = copy.text(in: 0..<min(copy.bytes.count, 500)).firstMatch(of: /\{\{!\s*from\s+(\w+)\s*\}\}/) else {
      return Diagnostic(
        .note, TemplateRule.themeDrift,
        "this file stands in place of the theme's: what the theme mends there later does not reach this site",
        hint: "write '\(mark)' into its first line to be told when the theme's file changes", at: Place(copy))
    }
    guard made.output.0 != mark else { return nil }
    let offset = String(copy.text(in: 0..<copy.bytes.count)[..<made.range.lowerBound]).utf8.count
    return .warning(
      TemplateRule.themeDrift, "the theme's file has changed since this copy was made of it",
      hint: "take over what has changed in \(original.path), then write '\(mark)'",
      at: Place(copy, offset..<offset + made.output.0.utf8.count))
  }
}
