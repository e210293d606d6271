internal import Markdown

/// What `{{clinic.phone}}` and its like stand for in one language.
public struct Variables: Sendable, Hashable {
  private let values: [String: String]
  /// What a link to a telephone dials where one of these stands in it.
  private let telephones: [String: Telephone]
  private let language: Language
  /// The languages of the site, for texts that are not written in this one.
  private let fallbacks: [Language]

  private static let braces = ByteSearch(UInt8(ascii: "{"))

  /// No variable at all, for text that belongs to no site.
  public static let none = Variables()

  private init(
    values: [String: String] = [:], telephones: [String: Telephone] = [:], language: Language = .english,
    fallbacks: [Language] = []
  ) {
    self.values = values
    self.telephones = telephones
    self.language = language
    self.fallbacks = fallbacks
  }

  public init(_ curriculum: Curriculum, in language: Language) {
    var values: [String: String] = [:]
    let telephones = Self.telephones(curriculum)
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
      values["clinic.civilRightsEmail"] = clinic.civilRightsCoordinator?.email
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
      values["crisis.\(line.id).chat"] = line.chat
    }
    for (name, telephone) in telephones {
      values[name] = name.hasSuffix(".dial") ? telephone.dialed : telephone.shown
    }
    self.values = values
    self.telephones = telephones
    self.language = language
    self.fallbacks = fallbacks
  }

  private static func telephones(_ curriculum: Curriculum) -> [String: Telephone] {
    var telephones: [String: Telephone] = [:]
    if let clinic = curriculum.clinic {
      telephones["clinic.phone"] = clinic.phone
      telephones["clinic.afterHoursPhone"] = clinic.afterHoursPhone ?? clinic.phone
      telephones["clinic.civilRightsPhone"] = clinic.civilRightsCoordinator?.phone
    }
    for line in curriculum.crisisLines {
      telephones["crisis.\(line.id).phone"] = line.phone
      telephones["crisis.\(line.id).dial"] = line.phone
      telephones["crisis.\(line.id).text"] = line.text
    }
    return telephones
  }

  public subscript(name: String) -> String? { values[name] }

  public var names: [String] { values.keys.sorted() }

  /// A text of a data file as a reader of this language sees it.
  public func text(_ text: LocalizedText) -> String { resolve(text.text(in: language, fallbacks: fallbacks)) }

  /// Text with every known variable put in; unknown ones stay as they are.
  public func resolve(_ text: String) -> String { resolve(text) { values[$0] } }

  private func resolve(_ text: String, _ value: (String) -> String?) -> String {
    guard Self.braces.isFound(in: text) else { return text }
    let bytes = Array(text.utf8)[...]
    return InlineSyntax.pieces(of: bytes).map { piece in
      switch piece {
      case .variable(let name, let whole):
        value(String(decoding: bytes[name], as: UTF8.self)) ?? String(decoding: bytes[whole], as: UTF8.self)
      case .plain(let range), .citation(_, let range): String(decoding: bytes[range], as: UTF8.self)
      }
    }.joined()
  }

  // MARK: - Sign-offs

  /// Whether a variable is what each clinic says for itself, which binds its own sign-offs alone.
  static func belongsToClinic(_ name: String) -> Bool { name.hasPrefix("clinic.") || name.hasPrefix("site.") }

  /// The same with the names of what belongs to a clinic in the place of its values.
  var withClinicAsNames: Variables {
    var named = values
    for name in values.keys where Self.belongsToClinic(name) { named[name] = "{{\(name)}}" }
    return Variables(
      values: named, telephones: telephones.filter { !Self.belongsToClinic($0.key) }, language: language,
      fallbacks: fallbacks)
  }

  /// A value with the number that it dials, where it is a telephone.
  func signedValue(of name: String) -> String? {
    guard let value = values[name] else { return nil }
    return telephones[name].map { "\(value) (\($0.url))" } ?? value
  }

  // MARK: - Telephones

  /// The number in the destination of a link, with what variables dial put in, not what they show.
  func resolve(dialing text: String) -> String { resolve(text) { telephones[$0]?.dialed ?? values[$0] } }

  /// The number for which a text that is one variable stands; nil for any other text.
  func telephone(standingFor text: Substring) -> Telephone? {
    let bytes = Array(text.utf8)[...]
    guard Self.braces.isFound(in: String(text)), case .variable(let name, _)? = InlineSyntax.pieces(of: bytes).first,
      InlineSyntax.pieces(of: bytes).count == 1
    else { return nil }
    return telephones[String(decoding: bytes[name], as: UTF8.self)]
  }

  /// The number of a data file that dials this very text.
  func telephone(dialing text: String) -> Telephone? {
    telephones.sorted { $0.key < $1.key }.first { $0.value.dialed == text }?.value
  }
}
