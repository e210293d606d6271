/// One line of `Content/crisis-lines.yml`.
public struct CrisisLine: Sendable {
  public var id: String
  public var name: LocalizedText
  public var phone: Telephone
  /// What to do once the call is answered, where that differs: "press 2". Empty where there is nothing to do.
  public var afterDialing: LocalizedText?
  /// The number that takes text messages.
  public var text: Telephone?
  /// A word to send, where the line asks for one: it is shown, and no link puts it into a message.
  public var textWord: LocalizedText?
  public var chat: String?
  /// What the line is for, besides what 911 and 988 are for.
  public var topics: [CrisisTopic] = []
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
    CrisisLine(id: "emergency", name: name, phone: Telephone(shown: "911", number: "911"), isInStrip: true)
  }

  /// 988, for a site with no data file.
  static func lifeline(_ name: LocalizedText) -> CrisisLine {
    CrisisLine(
      id: "lifeline", name: name, phone: Telephone(shown: "988", number: "988"),
      text: Telephone(shown: "988", number: "988", for: .text), isInStrip: true)
  }
}
