public import Curriculum
public import Diagnostics
internal import Files

/// The checked templates, strings and style sheets of what is printed.
public struct PrintTemplates: Sendable {
  let library: TemplateLibrary
  private let styles: [String: [UInt8]]

  /// Reads `layouts/print-*`, their partials, the strings and `assets/print/*.css`; the first folder with a file wins.
  /// - Throws: `DiagnosticsError` with every unknown name, missing template and missing style sheet.
  public init(_ folders: TemplateFolders, languages: [Language]) throws(DiagnosticsError) {
    var attempts = Attempts()
    let library = attempts.attempt { () throws(DiagnosticsError) in
      try TemplateLibrary(folders, languages: languages, set: .print)
    }
    let styles = attempts.attempt { () throws(DiagnosticsError) in try Self.readStyles(folders) }
    guard let library, let styles else { throw DiagnosticsError(attempts.diagnostics) }
    (self.library, self.styles) = (library, styles)
  }

  public var drawings: ThemeDrawings { ThemeDrawings(library) }

  /// What is found in the templates and is no reason to stop.
  public var warnings: [Diagnostic] { library.warnings }

  /// The rules for one edition on one paper, those that hold for all of them first.
  func style(edition: PrintEdition, paper: PaperSize) -> [UInt8] {
    ["base", "worksheet", "book", "cards", "paper-" + paper.rawValue, "edition-" + edition.rawValue].flatMap {
      styles[$0 + ".css"] ?? []
    }
  }

  /// The name in `assets/print/` of a file of `assets/`; nil where it lies elsewhere.
  public static func styleName(_ name: String) -> String? {
    name.hasPrefix("print/") ? String(name.dropFirst("print/".count)) : nil
  }

  /// The names of the style sheets in `assets/print/`.
  public static var styleNames: [String] {
    ["base.css", "worksheet.css", "book.css", "cards.css"] + PaperSize.allCases.map { "paper-\($0.rawValue).css" }
      + PrintEdition.allCases.map { "edition-\($0.rawValue).css" }
  }

  private static func readStyles(_ folders: TemplateFolders) throws(DiagnosticsError) -> [String: [UInt8]] {
    var styles: [String: [UInt8]] = [:]
    for file in try folders.files(in: "assets/print") {
      do {
        styles[file.name] = try Files.read(file.path)
      } catch {
        throw DiagnosticsError(.unreadable(error))
      }
    }
    let missing = styleNames.filter { styles[$0] == nil }
    guard missing.isEmpty else {
      throw DiagnosticsError(
        missing.map {
          .error(
            TemplateRule.missingAsset, "the theme has no assets/print/\($0)",
            hint: "take it from the theme, or name the theme's folder with --templates")
        })
    }
    return styles
  }
}
