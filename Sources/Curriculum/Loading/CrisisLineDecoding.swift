internal import PlacedYAML

extension CrisisLine {
  /// - Parameter unread: gets the id of a line with a number that cannot be dialled: it is told, and left out.
  init?(_ reader: inout MappingReader, unread: inout Set<String>) {
    let id = reader.requiredString("id")
    let name = reader.requiredLocalized("name") ?? LocalizedText(everywhere: id)
    var numbers = TelephoneKeys()
    let phone = numbers.required("phone", dialedBy: "dial", in: &reader)
    let text = numbers.telephone("text", for: .text, in: &reader)
    let (afterDialing, textWord) = (reader.localized("afterDialing"), reader.localized("textWord"))
    let (chat, sourceURL) = (reader.webAddress("chat"), reader.webAddress("sourceURL"))
    let (hours, note) = (reader.localized("hours"), reader.localized("note"))
    let topics = reader.choices("topics", as: CrisisTopic.self)
    let isInStrip = reader.boolean("strip") ?? false
    let verifiedOn = reader.date("verifiedOn")
    let (verifiedBy, verifiedFrom) = (reader.string("verifiedBy"), reader.string("verifiedFrom"))
    guard let phone, !numbers.areWrong else {
      unread.insert(id)
      return nil
    }
    self.init(
      id: id, name: name, phone: phone, afterDialing: afterDialing, text: text, textWord: textWord, chat: chat,
      topics: topics, hours: hours, note: note, isInStrip: isInStrip, verifiedOn: verifiedOn, verifiedBy: verifiedBy,
      verifiedFrom: verifiedFrom, sourceURL: sourceURL)
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
