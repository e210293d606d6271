internal import PlacedYAML

extension CrisisLine {
  init(_ reader: inout MappingReader) {
    let id = reader.requiredString("id")
    let phone = reader.requiredString("phone")
    self.init(
      id: id, name: reader.requiredLocalized("name") ?? LocalizedText(everywhere: id), phone: phone,
      dial: reader.string("dial") ?? phone, afterDialing: reader.localized("afterDialing"),
      text: reader.string("text"), textWord: reader.localized("textWord"),
      chat: reader.webAddress("chat"), hours: reader.localized("hours"), note: reader.localized("note"),
      isInStrip: reader.boolean("strip") ?? false, verifiedOn: reader.date("verifiedOn"),
      verifiedBy: reader.string("verifiedBy"), verifiedFrom: reader.string("verifiedFrom"),
      sourceURL: reader.webAddress("sourceURL"))
  }

  /// Adds 911 and 988 where the data file does not have them, so that no site is without.
  static func completed(_ lines: [CrisisLine]) -> [CrisisLine] {
    var missing: [CrisisLine] = []
    if !lines.contains(where: { $0.id == "emergency" }) {
      missing.append(.emergency(localized("Emergency services", "Servicios de emergencia")))
    }
    if !lines.contains(where: { $0.id == "lifeline" }) {
      missing.append(
        .lifeline(localized("988 Suicide & Crisis Lifeline", "Línea 988 de Prevención del Suicidio y Crisis")))
    }
    return missing + lines
  }

  private static func localized(_ english: String, _ spanish: String) -> LocalizedText {
    LocalizedText(byLanguage: [.english: english, .spanish: spanish])
  }
}
