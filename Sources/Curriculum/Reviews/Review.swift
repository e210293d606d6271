/// One sign-off of `Content/reviews.jsonl`: who reviewed which text, when, and what that means.
public struct Review: Sendable, Hashable {
  /// The file's path below `Content/`, `en/addiction/triggers.md`.
  public var file: String
  public var scope: Scope
  public var reviewer: String
  /// `LCSW`, `MD`.
  public var credential: String
  public var signed: SigningTime
  /// What the reviewer stands for, in a sentence; nil in lines that were written before sign-offs had one.
  public var meaning: String?
  public var text: ReviewedText
  /// The version of the program that wrote the line.
  public var version: String?
  /// Its line in the ledger, from 1.
  public var line: Int

  public init(
    file: String, scope: Scope, reviewer: String, credential: String, signed: SigningTime, meaning: String? = nil,
    text: ReviewedText, version: String? = nil, line: Int
  ) {
    self.file = file
    self.scope = scope
    self.reviewer = reviewer
    self.credential = credential
    self.signed = signed
    self.meaning = meaning
    self.text = text
    self.version = version
    self.line = line
  }

  public var date: CalendarDate { signed.date }

  /// What was looked at.
  public enum Scope: String, Sendable, CaseIterable {
    case clinical, translation, legal
    case readerTest = "reader-test"

    /// What a sign-off says where its reviewer says nothing else.
    public var meaning: String {
      switch self {
      case .clinical: "I checked the facts and the safety advice of this text for adults in our program."
      case .translation:
        "I checked that this translation says what the original says, and says it as people here speak."
      case .legal: "I checked what this text says about law, rights and privacy for where our program works."
      case .readerTest: "People for whom this text is meant have read it and could say what it asks them to do."
      }
    }
  }
}

/// The text that a sign-off is about. A file that holds another one is not reviewed.
public enum ReviewedText: Sendable, Hashable {
  /// SHA-256 of the whole file, as ledgers noted it once.
  case file(String)
  /// `ShownText.hash`, and the clinic with the values of its variables that the text showed: they bind that clinic alone.
  case shown(String, clinic: String?, values: [String: String])
}

/// The moment of a sign-off, as RFC 3339 writes it, with its zone; or the day alone, in lines that note no more.
public struct SigningTime: Sendable, Hashable, CustomStringConvertible {
  public let description: String
  /// The day where it was signed.
  public let date: CalendarDate
  public let secondsSince1970: Int
  /// Whether the time of the day is known.
  public let hasTime: Bool

  public init(day: CalendarDate) {
    description = day.description
    date = day
    secondsSince1970 = day.daysSince1970 * 86_400
    hasTime = false
  }

  /// Reads `2027-05-03T14:05:00-05:00`; anything else is nil.
  public init?(_ text: String) {
    guard
      let parts = text.wholeMatch(
        of: /(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:([+-])(\d\d):(\d\d)|[Zz])/)?.output,
      let date = CalendarDate(String(parts.1)), let hour = Int(parts.2), let minute = Int(parts.3),
      let second = Int(parts.4), hour < 24, minute < 60, second <= 60
    else { return nil }
    let offset = (Int(parts.6 ?? "0") ?? 0) * 3_600 + (Int(parts.7 ?? "0") ?? 0) * 60
    description = text
    self.date = date
    secondsSince1970 =
      date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second + (parts.5 == "-" ? offset : -offset)
    hasTime = true
  }

  /// - Parameter offset: of the zone, in seconds east of Greenwich.
  public init(secondsSince1970 seconds: Int, offset: Int) {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let local = seconds + offset
    date = CalendarDate(secondsSince1970: local)
    let second = local - date.daysSince1970 * 86_400
    let minutes = abs(offset) / 60
    let zone = offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
    description = "\(date)T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))" + zone
    secondsSince1970 = seconds
    hasTime = true
  }
}
