internal import Markdown

/// What `{{clinic.phone}}` and its like stand for in one language.
public struct Variables: Sendable, Hashable {
  private let values: [String: String]
  private let language: Language
  /// The languages of the site, for texts that are not written in this one.
  private let fallbacks: [Language]

  private static let braces = ByteSearch(UInt8(ascii: "{"))

  /// No variable at all, for text that belongs to no site.
  public static let none = Variables()

  private init() {
    values = [:]
    language = .english
    fallbacks = []
  }

  public init(_ curriculum: Curriculum, in language: Language) {
    var values: [String: String] = [:]
    let fallbacks = curriculum.languages
    func set(_ name: String, _ text: LocalizedText?) {
      if let text { values[name] = text.text(in: language, fallbacks: fallbacks) }
    }
    set("site.name", curriculum.configuration.name)
    values["site.url"] = curriculum.configuration.baseURL.origin + curriculum.configuration.baseURL.path
    if let clinic = curriculum.clinic {
      set("clinic.name", clinic.name)
      set("clinic.shortName", clinic.shortName ?? clinic.name)
      set("clinic.hours", clinic.hours)
      set("clinic.languageAssistance", clinic.languageAssistance)
      set("clinic.civilRightsCoordinator", clinic.civilRightsCoordinator?.name)
      values["clinic.civilRightsPhone"] = clinic.civilRightsCoordinator?.phone
      values["clinic.civilRightsEmail"] = clinic.civilRightsCoordinator?.email
      values["clinic.phone"] = clinic.phone
      values["clinic.afterHoursPhone"] = clinic.afterHoursPhone ?? clinic.phone
      values["clinic.email"] = clinic.email
      values["clinic.url"] = clinic.url
      values["clinic.address"] = clinic.address?.oneLine
      values["clinic.asamEdition"] = String(clinic.asamEdition)
    }
    for line in curriculum.crisisLines {
      set("crisis.\(line.id).name", line.name)
      set("crisis.\(line.id).hours", line.hours)
      set("crisis.\(line.id).note", line.note)
      set("crisis.\(line.id).textWord", line.textWord)
      values["crisis.\(line.id).phone"] = line.phone
      values["crisis.\(line.id).dial"] = line.dial
      values["crisis.\(line.id).text"] = line.text
      values["crisis.\(line.id).chat"] = line.chat
    }
    self.values = values
    self.language = language
    self.fallbacks = fallbacks
  }

  public subscript(name: String) -> String? { values[name] }

  public var names: [String] { values.keys.sorted() }

  /// A text of a data file as a reader of this language sees it.
  public func text(_ text: LocalizedText) -> String { resolve(text.text(in: language, fallbacks: fallbacks)) }

  /// Text with every known variable put in; unknown ones stay as they are.
  public func resolve(_ text: String) -> String {
    guard Self.braces.isFound(in: text) else { return text }
    let bytes = Array(text.utf8)[...]
    return InlineSyntax.pieces(of: bytes).map { piece in
      switch piece {
      case .variable(let name, let whole):
        values[String(decoding: bytes[name], as: UTF8.self)] ?? String(decoding: bytes[whole], as: UTF8.self)
      case .plain(let range), .citation(_, let range): String(decoding: bytes[range], as: UTF8.self)
      }
    }.joined()
  }
}
