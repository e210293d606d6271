public import Diagnostics

/// What `Content/programs/<id>.yml` says: weeks, sessions, modules.
public struct Program: Sendable {
  public var id: String
  public var file: SourceFile
  public var title: LocalizedText
  public var summary: LocalizedText?
  /// What those who run it must know, apart from what clients read.
  public var leaderNote: LocalizedText?
  /// The day of the first session, for a program that has one date for all.
  public var starts: CalendarDate?
  /// Whether it is not published yet.
  public var isDraft = false
  public var weeks: [Week]

  public struct Week: Sendable {
    public var title: LocalizedText?
    public var sessions: [Session]
  }

  public struct Session: Sendable {
    public var day: Weekday
    /// `HH:MM`, 24 hours.
    public var start: String?
    public var minutes: Int?
    public var group: LocalizedText?
    public var homework: LocalizedText?
    /// Paths of modules, as written, with their places.
    public var modules: [PlacedSetting]
  }

  /// The id as addresses have it.
  public var addressName: String { id.composed }

  public enum Weekday: String, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  }
}
