/// One line of `Content/crisis-lines.yml`.
public struct CrisisLine: Sendable {
  public var id: String
  public var name: LocalizedText
  /// As people read it.
  public var phone: String
  /// What a telephone dials: digits, `+`, `,`.
  public var dial: String
  /// What to do once the call is answered, where that differs: "press 2". Empty where there is nothing to do.
  public var afterDialing: LocalizedText?
  /// The number that takes text messages.
  public var text: String?
  /// A word to send, where the line asks for one.
  public var textWord: LocalizedText?
  public var chat: String?
  public var hours: LocalizedText?
  public var note: LocalizedText?
  /// Whether it stands in the strip on every page.
  public var isInStrip: Bool
  public var verifiedOn: CalendarDate?
  public var verifiedBy: String?
  public var verifiedFrom: String?
  public var sourceURL: String?

  /// 911, for a site with no data file.
  static func emergency(_ name: LocalizedText) -> CrisisLine {
    CrisisLine(id: "emergency", name: name, phone: "911", dial: "911", isInStrip: true)
  }

  /// 988, for a site with no data file.
  static func lifeline(_ name: LocalizedText) -> CrisisLine {
    CrisisLine(id: "lifeline", name: name, phone: "988", dial: "988", text: "988", isInStrip: true)
  }
}
