internal import Diagnostics
internal import Files
internal import PlacedYAML

extension SiteConfiguration {
  static let path = "Content/site.yml"

  /// Reads `Content/site.yml`.
  static func load(from folder: DataFolder, diagnostics: inout [Diagnostic]) throws(DiagnosticsError) -> Self {
    guard let file = try folder.file(path) else {
      throw DiagnosticsError(
        .error(
          CurriculumRule.noSite, "there is no Content/site.yml here, so this is not a Handrail site",
          hint: "run the command in the site's folder, name it with --root, or make a new site with 'handrail init'",
          at: Place(SourceFile(path: path, bytes: []))))
    }
    let value = try DataFolder.yaml(of: file, needing: "'name', 'baseURL' and 'languages'")
    var reader = MappingReader(value, of: "site.yml")
    let configuration = Self(file: file, &reader)
    let found = reader.finish()
    diagnostics += found
    guard let configuration else { throw DiagnosticsError([]) }
    return configuration
  }

  private init?(file: SourceFile, _ reader: inout MappingReader) {
    guard let name = reader.requiredLocalized("name"), let baseURL = reader.baseURL("baseURL"),
      let languages = reader.languages("languages")
    else {
      reader.markKnown(Self.optionalKeys)
      return nil
    }
    self.init(
      file: file, name: name, tagline: reader.localized("tagline"), baseURL: baseURL,
      languages: languages.map(\.language), languagePlaces: Dictionary(uniqueKeysWithValues: languages),
      clinicID: reader.string("clinic"), menu: reader.menu("navigation"), doors: reader.doors("doors"),
      leaveOut: reader.settingList("leaveOut", each: "a section or a module is named by its path"),
      quickExit: reader.webAddress("quickExit") ?? "https://www.weather.gov/",
      allowsRawHTML: reader.boolean("rawHTML") ?? false, followsLinks: reader.boolean("followLinks") ?? false,
      linkSchemes: reader.linkSchemes("linkSchemes"), contentLicense: reader.string("contentLicense"),
      publishesHandouts: reader.choice("handouts", as: HandoutPolicy.self) == .publish,
      resizesPictures: reader.choice("pictures", as: PicturePolicy.self) == .resize,
      access: reader.boolean("groupWritable") ?? false ? .groupWritable : .standard,
      paper: reader.choice("paper", as: PaperSize.self) ?? .letter,
      theme: reader.theme("theme", in: file), checks: reader.filledValue("checks"))
  }

  private static let optionalKeys = [
    "baseURL", "languages", "tagline", "clinic", "navigation", "doors", "leaveOut", "quickExit", "rawHTML",
    "followLinks",
    "linkSchemes",
    "contentLicense",
    "handouts", "pictures", "groupWritable", "paper", "theme", "checks",
  ]
}

/// The one thing that `handouts` may say; a site that does not say it publishes none.
private enum HandoutPolicy: String, CaseIterable {
  case publish
}

/// The one thing that `pictures` may say; a site that does not say it publishes them in the size that they have.
private enum PicturePolicy: String, CaseIterable {
  case resize
}

extension MappingReader {
  mutating func requiredLocalized(_ key: String) -> LocalizedText? {
    guard let value = value(key), case .mapping(let entries) = value.content else {
      let text = requiredString(key)
      return text.isEmpty ? nil : LocalizedText(everywhere: text)
    }
    if entries.isEmpty { report(value, "'\(key)' must be text by language", hint: "write '\(key): {en: …, es: …}'") }
    return entries.isEmpty ? nil : localized(key)
  }

  /// Keys that are not read because something before them is missing.
  mutating func markKnown(_ keys: [String]) {
    for key in keys { _ = value(key) }
  }

  fileprivate mutating func baseURL(_ key: String) -> BaseURL? {
    let text = requiredString(key)
    guard !text.isEmpty, let value = value(key) else { return nil }
    if let url = BaseURL(text) { return url }
    report(
      value, "'\(text)' is not the address of a site", hint: "write it as https://clinic.example/ with no ? or #",
      rule: CurriculumRule.baseURL)
    return nil
  }

  /// Each language once, with its place.
  fileprivate mutating func languages(_ key: String) -> [(language: Language, place: Place)]? {
    guard let list = value(key) else {
      _ = requiredString(key)
      return nil
    }
    var languages: [(language: Language, place: Place)] = []
    for value in self.list(key) {
      let text = text(of: value)
      guard let language = text.flatMap(Language.init) else {
        report(value, "'\(text ?? "this")' is not a language code", hint: "write codes like en, es or pt-BR")
        continue
      }
      if languages.contains(where: { $0.language == language }) {
        report(value, "'\(language)' stands twice in 'languages'", hint: "keep one of them")
      } else {
        languages.append((language, value.place))
      }
    }
    if languages.isEmpty { report(list, "'languages' needs at least one language", hint: "write 'languages: [en]'") }
    return languages.isEmpty ? nil : languages
  }

  /// Schemes that links may have beside those of every site.
  fileprivate mutating func linkSchemes(_ key: String) -> LinkSchemes {
    var schemes: Set<String> = []
    for value in list(key) {
      let scheme = text(of: value)?.lowercased() ?? ""
      if let objection = LinkSchemes.objection(to: scheme) {
        report(
          value, objection, hint: "name schemes without their colon: 'linkSchemes: [webcal]'",
          rule: CurriculumRule.linkScheme)
      } else {
        schemes.insert(scheme)
      }
    }
    return LinkSchemes(adding: schemes)
  }

  /// An `https`, `http` or root-relative address, so that nothing else becomes a link.
  mutating func webAddress(_ key: String) -> String? {
    guard let text = string(key), let value = value(key) else { return nil }
    if let fault = LinkSchemes().fault(in: text) {
      report(value, "'\(key)': \(fault.message)", hint: fault.webHint, rule: CurriculumRule.linkScheme)
      return nil
    }
    if ["https://", "http://", "/"].contains(where: { text.hasPrefix($0) }) { return text }
    report(value, "'\(key)' must be a web address, not '\(text)'", hint: "begin it with https://")
    return nil
  }

  /// nil also for a key with nothing behind it.
  fileprivate mutating func filledValue(_ key: String) -> YAMLValue? {
    value(key).flatMap { $0.isNothing ? nil : $0 }
  }

  fileprivate mutating func theme(_ key: String, in file: SourceFile) -> ThemeConfiguration {
    var theme = ThemeConfiguration()
    guard let value = filledValue(key) else { return theme }
    var reader = MappingReader(value, of: "'theme'")
    theme.lightColors = reader.settings("light")
    theme.darkColors = reader.settings("dark")
    theme.textFont = reader.setting("textFont")
    theme.headingFont = reader.setting("headingFont")
    theme.logo = reader.setting("logo")
    add(reader.finish())
    return theme
  }

  mutating func setting(_ key: String) -> PlacedSetting? {
    guard let value = value(key), let text = text(of: value) else { return nil }
    return PlacedSetting(name: key, value: text, place: value.place)
  }

  /// A list of texts with their places.
  /// - Parameter rule: what each of them must be, for messages.
  mutating func settingList(_ key: String, each rule: String) -> [PlacedSetting] {
    list(key).compactMap { value -> PlacedSetting? in
      if let text = text(of: value) { return PlacedSetting(name: key, value: text, place: value.place) }
      report(value, "\(rule), this is \(value.typeName)", hint: "write section/name")
      return nil
    }
  }

  fileprivate mutating func settings(_ key: String) -> [PlacedSetting] {
    guard let value = value(key) else { return [] }
    var reader = MappingReader(value, of: "'\(key)'")
    let settings = reader.allEntries().compactMap { entry in
      reader.text(of: entry.value).map { PlacedSetting(name: entry.key, value: $0, place: entry.value.place) }
    }
    add(reader.finish())
    return settings
  }
}
