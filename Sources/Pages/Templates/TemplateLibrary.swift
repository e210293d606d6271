internal import Curriculum
internal import Diagnostics
internal import Files

/// The compiled templates and the strings, checked against each other.
final class TemplateLibrary: Sendable {
  let strings: [UserInterfaceStrings]
  /// What is no reason to stop.
  let warnings: [Diagnostic]
  private let templates: [String: CompiledTemplate]

  /// Takes what was read and compiled before.
  init(strings: [UserInterfaceStrings], templates: [String: CompiledTemplate]) {
    self.strings = strings
    self.templates = templates
    warnings = []
  }

  /// Reads, checks and compiles.
  /// - Throws: `DiagnosticsError` with everything that is wrong in templates and strings.
  init(_ folders: TemplateFolders, languages: [Language], set: TemplateSet = .web) throws(DiagnosticsError) {
    var attempts = Attempts()
    let strings = Self.readStrings(folders, languages: languages, &attempts)
    typealias Compiled = (templates: [String: CompiledTemplate], warnings: [Diagnostic])
    let compiled = attempts.attempt { () throws(DiagnosticsError) -> Compiled in
      let files = try Self.readTemplates(folders)
      // Without strings every name of one would be unknown.
      guard let first = strings.first else { return ([:], []) }
      var compiled = try Self.compile(files, set: set, strings: strings, folders.linkSchemes)
      if set == .web {
        let fragments = Set(set.fragments(strings: first.names).keys)
        compiled.warnings += try IdleTemplates(folders: folders, files: files, fragments: fragments).findings()
        compiled.warnings += try TemplateCopies(folders: folders).findings()
      }
      return compiled
    }
    try attempts.finish()
    self.strings = strings
    (templates, warnings) = compiled ?? ([:], [])
  }

  /// Fills a template, `layouts/module` or `partials/site-header`, which `init` has made sure is there.
  /// - Throws: `DiagnosticsError` where the page would go beyond all limits.
  func render(_ name: String, _ object: TemplateObject) throws(DiagnosticsError) -> [UInt8] {
    try templates[name]?.render(object) ?? []
  }

  /// A drawing of the theme, which is a partial that layouts can include as well.
  func drawing(_ name: String) -> [UInt8]? { templates[Self.drawing(name)]?.unfilled }

  /// The names of all drawings, sorted.
  var drawings: [String] {
    templates.keys.filter { $0.hasPrefix(Self.drawing("")) }.map { String($0.dropFirst(Self.drawing("").count)) }
      .sorted()
  }

  /// What the template of a drawing is called.
  static func drawing(_ name: String) -> String { "partials/drawing-" + name }

  func contains(_ name: String) -> Bool { templates[name] != nil }

  /// Of the texts that a template is made from; holds within one process.
  func fingerprint(of name: String) -> Int { templates[name]?.fingerprint ?? 0 }

  private static func readStrings(
    _ folders: TemplateFolders, languages: [Language], _ attempts: inout Attempts
  ) -> [UserInterfaceStrings] {
    let files = attempts.attempt { () throws(DiagnosticsError) in
      try folders.files(in: "strings")
    }
    let strings = languages.compactMap { language in
      attempts.attempt { () throws(DiagnosticsError) in
        guard let file = files?.first(where: { $0.name == language.code + ".yml" }) else {
          throw DiagnosticsError(
            .error(
              TemplateRule.missingString, "the user interface is not translated into '\(language)'",
              hint: "copy \(example(among: files ?? [])) to Templates/strings/\(language.code).yml and translate it",
              at: Place(SourceFile(path: "Templates/strings/\(language.code).yml", bytes: []))))
        }
        return try UserInterfaceStrings(try read(file.path), language: language)
      }
    }
    let names = Set(strings.flatMap(\.names))
    _ = attempts.attempt { () throws(DiagnosticsError) in
      let missing = strings.flatMap { $0.missing(from: names) }
      if !missing.isEmpty { throw DiagnosticsError(missing) }
    }
    return strings
  }

  /// Strings that can be translated, where they lie on this machine.
  private static func example(among files: [(name: String, path: String)]) -> String {
    (files.first { $0.name == "en.yml" } ?? files.first)?.path ?? "strings/en.yml"
  }

  /// Every template by its name with its folder, `layouts/module`.
  private static func readTemplates(_ folders: TemplateFolders) throws(DiagnosticsError) -> [String: SourceFile] {
    var files: [String: SourceFile] = [:]
    for folder in ["layouts", "partials"] {
      for file in try folders.files(in: folder) where file.name.hasSuffix(".mustache") {
        files[folder + "/" + file.name.dropLast(".mustache".count)] = try read(file.path)
      }
    }
    return files
  }

  private static func compile(
    _ files: [String: SourceFile], set: TemplateSet, strings: [UserInterfaceStrings], _ schemes: LinkSchemes
  ) throws(DiagnosticsError) -> (templates: [String: CompiledTemplate], warnings: [Diagnostic]) {
    var checker = try TemplateChecker(files)
    var diagnostics: [Diagnostic] = []
    let names = strings.first?.names ?? []
    let layouts = set.layouts(strings: names)
    let templates =
      layouts.filter { files["layouts/" + $0.key] != nil || !set.optionalLayouts.contains($0.key) }
      .map { ("layouts/" + $0.key, $0.value) }
      + set.fragments(strings: names).map { ("partials/" + $0.key, $0.value) }
      + files.keys.filter { $0.hasPrefix(drawing("")) }.map { ($0, TemplateShape.object([:])) }
    for (name, shape) in templates.sorted(by: { $0.0 < $1.0 }) {
      if files[name] == nil {
        diagnostics.append(
          .error(
            TemplateRule.missingTemplate, "the template \(name).mustache is missing",
            hint: "take it from the theme, or name the theme's folder with --templates"))
      }
      diagnostics += checker.check(name, shape: shape)
    }
    let unused = files.keys.filter { name in
      guard name.hasPrefix("layouts/"), case let layout = name.dropFirst(8) else { return false }
      return TemplateSet(of: layout) == set && layouts[String(layout)] == nil
    }
    for name in unused.sorted() {
      diagnostics.append(
        .warning(
          TemplateRule.unknownLayout, "no page uses the layout \(name).mustache",
          hint: Suggestion.hint(for: String(name.dropFirst(8)), among: layouts.keys.sorted()),
          at: files[name].map { Place($0) }))
    }
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      diagnostics += checker.addresses(of: name, schemes) + controlCharacters(in: file)
      // Nothing runs on paper, and nothing is loaded for it from elsewhere.
      if set == .web, TemplateSet(of: name.split(separator: "/").last ?? "") == .web {
        diagnostics += checker.hazards(of: name)
      }
    }
    if diagnostics.hasErrors { throw DiagnosticsError(diagnostics) }
    let compiled = templates.map { ($0.0, CompiledTemplate($0.0, tags: checker.tags, files: files)) }
    let byName = Dictionary(uniqueKeysWithValues: compiled)
    return (byName, diagnostics + missingStrips(in: byName, set, files))
  }

  /// Layouts on which nobody finds whom to call.
  private static func missingStrips(
    in templates: [String: CompiledTemplate], _ set: TemplateSet, _ files: [String: SourceFile]
  ) -> [Diagnostic] {
    func showsLines(_ name: String) -> Bool {
      templates[name].map { $0.holds("crisis.emergency") && $0.holds("crisis.lifeline") } ?? false
    }
    let headerShowsLines = showsLines("partials/site-header")
    return templates.keys.sorted().filter { name in
      guard name.hasPrefix("layouts/"), !set.layoutsOfCrisisAlone.contains(String(name.dropFirst(8))) else {
        return false
      }
      return !showsLines(name) && !(headerShowsLines && templates[name]?.holds("site.header") == true)
    }.map { name in
      .warning(
        TemplateRule.missingCrisisStrip,
        "\(name).mustache shows neither 911 nor 988, so nobody in danger finds whom to call",
        hint: set == .web
          ? "include {{> body-start}}, whose header holds the strip of crisis lines" : "include {{> print-crisis}}",
        at: files[name].map { Place($0) })
    }
  }

  private static func controlCharacters(in file: SourceFile) -> [Diagnostic] {
    guard let found = file.bytes.withUnsafeBufferPointer({ ControlCharacters.all(in: $0).first }) else { return [] }
    return [
      .error(
        GeneralRule.controlCharacter, "a control character (\(found.name)) stands in this template", hint: "delete it",
        at: Place(file, found.range))
    ]
  }

  private static func read(_ path: String) throws(DiagnosticsError) -> SourceFile {
    try .text(reading: path)
  }
}
