internal import ContentHash
internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages

/// The theme's files as they are published: each with its content's hash in its name, so that browsers may keep them
/// for ever, and the style sheets of `assets/styles/` put together into one in the order of their names.
struct AssetPipeline: Sendable {
  /// Published path to bytes.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  private(set) var stylesheet = ""
  private(set) var tokens: DesignTokens
  /// Bytes of `search.js`, which gets each language's manifest appended.
  private(set) var searchScript: [UInt8] = []

  private var published: [String: String] = [:]
  private static let needed = [
    "site.js", "search.js", "icon.svg", "apple-touch-icon.png", "icon-192.png", "icon-512.png",
  ]

  /// - Throws: `DiagnosticsError` where the theme lacks a file or a style sheet names one that is not there.
  init(_ folders: TemplateFolders, theme: ThemeConfiguration) throws(DiagnosticsError) {
    tokens = DesignTokens()
    do {
      let sources = try folders.files(in: "assets")
      try publishPlainFiles(sources)
      try publishStylesheet(sources, theme: theme)
    } catch let error as DiagnosticsError {
      throw error
    } catch let error as FileError {
      throw DiagnosticsError(.failed(error))
    } catch {
      throw DiagnosticsError(.error(GeneralRule.internalFault, "\(error)"))
    }
  }

  /// The published path of a file of `assets/`, which `init` has made sure is there.
  func path(of name: String) -> String { published[name] ?? "assets/" + name }

  /// Adds a file under its name and its content's hash, and returns its published path.
  mutating func publish(_ bytes: [UInt8], as name: String) -> String {
    let path = "assets/" + Self.fingerprinted(name, bytes)
    if published[name] != path {
      published[name] = path
      files.append((path, bytes))
    }
    return path
  }

  /// `icon.svg` gives `icon-1f3a….svg`.
  static func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
    let ending = Paths.fileExtension(of: name)
    let base = ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
    return base + "-" + Fingerprint(of: bytes).digits + (ending.isEmpty ? "" : "." + ending)
  }

  private mutating func publishPlainFiles(_ sources: [(name: String, path: String)]) throws {
    for name in Self.needed where !sources.contains(where: { $0.name == name }) {
      throw DiagnosticsError(
        .error(
          TemplateRule.missingAsset, "the theme has no assets/\(name)",
          hint: "take it from the theme, or name the theme's folder with --templates"))
    }
    // The style sheets of `print/` go into the documents that they are for.
    let isPlain = { (name: String) in
      !name.hasPrefix("styles/") && !name.hasPrefix("print/") && !name.hasSuffix(MinifiedScript.ending)
    }
    for source in sources where isPlain(source.name) {
      let bytes = try Self.publishedBytes(of: source, among: sources)
      if source.name == "search.js" {
        searchScript = bytes
      } else {
        _ = publish(bytes, as: source.name)
      }
    }
  }

  private static func publishedBytes(
    of source: (name: String, path: String), among sources: [(name: String, path: String)]
  ) throws -> [UInt8] {
    let bytes = try Files.read(source.path)
    guard source.name.hasSuffix(".js") else { return bytes }
    let copy = sources.first { $0.name == MinifiedScript.name(of: source.name) }
    return try copy.flatMap { MinifiedScript.code(of: try Files.read($0.path), for: bytes) } ?? Minifying.script(bytes)
  }

  private mutating func publishStylesheet(
    _ sources: [(name: String, path: String)], theme: ThemeConfiguration
  ) throws {
    var css: [UInt8] = []
    for source in sources where source.name.hasPrefix("styles/") && source.name.hasSuffix(".css") {
      let file = SourceFile(path: source.path, bytes: try Files.read(source.path))
      tokens.read(file)
      css += try StylesheetLinks(file, published: published).rewritten()
      css.append(UInt8(ascii: "\n"))
    }
    tokens.override(theme)
    css += Array(ThemeOverrides.css(theme).utf8)
    stylesheet = publish(Minifying.stylesheet(css), as: "site.css")
  }
}
