internal import ContentHash
internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages

/// The theme's files as they are published: each with its content's hash in its name, so that browsers may keep them
/// for ever, and the style sheets of `assets/styles/` put together into one, as the scripts of `assets/search/` are
/// for each language.
struct AssetPipeline: Sendable {
  /// A file by its path below `assets/`, and where it lies.
  typealias Source = (name: String, path: String)

  /// Published path to bytes.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  private(set) var stylesheet = ""
  private(set) var tokens: DesignTokens
  /// Where the search script of each language is published, in their order.
  private(set) var searchScripts: [String] = []
  private(set) var unused: [UnusedAssets.Asset] = []

  private var published: [String: String] = [:]
  private static let needed = ["site.js", "icon.svg", "apple-touch-icon.png", "icon-192.png", "icon-512.png"]

  /// - Throws: `DiagnosticsError` where the theme lacks a file or a style sheet names one that is not there.
  init(_ folders: TemplateFolders, theme: ThemeConfiguration, languages: [Language]) throws(DiagnosticsError) {
    tokens = DesignTokens()
    do {
      let sources = try folders.files(in: "assets")
      try publishPlainFiles(sources)
      publishSearchScripts(try Self.searchScript(sources), languages: languages)
      try publishStylesheet(sources, theme: theme)
      unused = UnusedAssets.among(sources)
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

  private mutating func publishPlainFiles(_ sources: [Source]) throws {
    let missing = Self.needed.filter { name in !sources.contains { $0.name == name } }
    if !missing.isEmpty { throw DiagnosticsError(missing.flatMap { Self.missing($0).diagnostics }) }
    for source in sources where Self.isPlain(source.name) {
      let bytes = try Files.read(source.path)
      _ = publish(
        source.name.hasSuffix(".js") ? try Self.shortened(bytes, source.name, sources) : bytes, as: source.name)
    }
  }

  private static func missing(_ name: String) -> DiagnosticsError {
    DiagnosticsError(
      .error(
        TemplateRule.missingAsset, "the theme has no assets/\(name)",
        hint: "take it from the theme, or name the theme's folder with --templates"))
  }

  /// Whether a file is published as it is. The style sheets of `print/` go into the documents that they are for.
  private static func isPlain(_ name: String) -> Bool {
    name != AssetPieces.search.whole && PrintTemplates.styleName(name) == nil && !name.hasSuffix(MinifiedScript.ending)
      && !AssetPieces.all.contains { $0.holds(name) }
  }

  private mutating func publishSearchScripts(_ script: [UInt8], languages: [Language]) {
    let scripts = SearchScripts(languages) { publish($0, as: $1) }.scripts(script)
    searchScripts = scripts.map { publish($0.bytes, as: "search-\($0.language.code).js") }
  }

  /// The search script: a site's own `search.js`, whole, or its pieces.
  private static func searchScript(_ sources: [Source]) throws -> [UInt8] {
    let pieces = AssetPieces.search
    if let own = sources.first(where: { $0.name == pieces.whole }) {
      return try shortened(Files.read(own.path), own.name, sources)
    }
    guard sources.contains(where: { pieces.joins($0.name) }) else { throw missing(pieces.folder + "/") }
    let joined = try pieces.joined(sources) { $0.bytes }
    return try MinifiedScript.copy(of: joined, named: pieces.whole, among: sources)
      ?? Array("(() => {\n".utf8) + joined + Array("})();\n".utf8)
  }

  /// A script as it is published: its shortened copy where there is one.
  private static func shortened(_ script: [UInt8], _ name: String, _ sources: [Source]) throws -> [UInt8] {
    try MinifiedScript.copy(of: script, named: name, among: sources) ?? script
  }

  private mutating func publishStylesheet(_ sources: [Source], theme: ThemeConfiguration) throws {
    var css = try AssetPieces.styles.joined(sources) { file in
      tokens.read(file)
      return try StylesheetLinks(file, published: published).rewritten()
    }
    tokens.override(theme)
    css += Array(ThemeOverrides.css(theme).utf8)
    stylesheet = publish(Minifying.stylesheet(css), as: "site.css")
  }
}
