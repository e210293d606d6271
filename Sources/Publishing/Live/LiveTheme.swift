internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages

/// The templates and the files of a theme, read again when they have changed.
struct LiveTheme: Sendable {
  private var folders: TemplateFolders
  private var stamps: [String: [String: FileStamp?]] = [:]
  /// Subfolders in which something may have changed.
  private var suspects = Set(Self.subfolders)
  /// What was read last, and for what.
  private var templates: (made: PageTemplates, styleguide: Styleguide, languages: [Language])?
  private var assets: (made: AssetPipeline, configuration: [UInt8])?
  private var revision = 0

  private static let subfolders = ["layouts", "partials", "strings", "styleguide", "assets"]

  init(_ folders: TemplateFolders) {
    self.folders = folders
  }

  /// Takes note of changes, to be looked at when the theme is read.
  /// - Parameter paths: absolute or as the folders are named; nil: anything may have changed.
  mutating func notice(_ paths: Set<String>?) {
    for subfolder in Self.subfolders {
      let isNamed = paths.map { paths in folders.folders.contains { concerns(Paths.join($0, subfolder), paths) } }
      if isNamed ?? true { suspects.insert(subfolder) }
    }
  }

  /// The theme as it stands now.
  mutating func read(for configuration: SiteConfiguration) throws -> SiteTheme {
    let wished = folders.read(for: configuration)
    if wished.followsLinks != folders.followsLinks { suspects.insert("assets") }
    if wished.linkSchemes != folders.linkSchemes { templates = nil }
    folders = wished
    try lookAtSuspects()
    var attempts = Attempts()
    if templates?.languages != configuration.languages {
      templates = nil
      templates = attempts.attempt { () throws(DiagnosticsError) in
        let languages = configuration.languages
        let made = try PageTemplates(folders, languages: languages)
        return (made, try Styleguide(folders, made, languages: languages), languages)
      }
      revision += 1
    }
    if assets?.configuration != configuration.file.bytes {
      assets = nil
      assets = attempts.attempt { () throws(DiagnosticsError) in
        let made = try AssetPipeline(folders, theme: configuration.theme, languages: configuration.languages)
        return (made, configuration.file.bytes)
      }
      revision += 1
    }
    guard let templates, let assets else { throw DiagnosticsError(attempts.diagnostics) }
    return SiteTheme(
      templates: templates.made, assets: assets.made, styleguide: templates.styleguide, revision: revision)
  }

  /// Lets go of what was read from files that have changed.
  private mutating func lookAtSuspects() throws {
    for subfolder in suspects {
      let files = try folders.files(in: subfolder)
      let now = Dictionary(uniqueKeysWithValues: files.map { ($0.path, FileStamp($0.path)) })
      if now != stamps[subfolder] || now.values.contains(nil) {
        if subfolder == "assets" { assets = nil } else { templates = nil }
      }
      stamps[subfolder] = now
    }
    suspects = []
  }

  /// Whether one of the paths lies in a folder, is it, or is a folder that it lies in.
  private func concerns(_ folder: String, _ paths: Set<String>) -> Bool {
    paths.contains { $0 == folder || $0.hasPrefix(folder + "/") || folder.hasPrefix($0 + "/") }
  }
}
