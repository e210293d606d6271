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
  /// What everybody has in their own first week, whichever week of the program that is; nil where all begin together.
  public var orientation: Week?
  public var weeks: [Week]

  public struct Week: Sendable {
    public var title: LocalizedText?
    public var summary: LocalizedText?
    public var sessions: [Session]
  }

  /// What is printed and shown as one: the orientation, or a week.
  public enum Part: Hashable, Sendable {
    case orientation
    /// From 0.
    case week(Int)

    /// As file names and the ids of pages have it: `week-1`.
    public var name: String {
      switch self {
      case .orientation: "orientation"
      case .week(let number): "week-\(number + 1)"
      }
    }
  }

  public struct Session: Sendable {
    public var day: Weekday
    /// `HH:MM`, 24 hours.
    public var start: String?
    /// As written, or else those of the agenda.
    public var minutes: Int?
    public var group: LocalizedText?
    public var homework: LocalizedText?
    /// Paths of modules, as written, with their places; those of the agenda where there is one.
    public var modules: [PlacedSetting]
    /// What happens in it, in order; empty where nobody says.
    public var agenda: [AgendaItem]
  }

  /// A module or something else that takes some minutes of a session.
  public struct AgendaItem: Sendable {
    public var content: Content
    public var minutes: Int

    public enum Content: Sendable {
      /// What readers see of it: "Break".
      case activity(LocalizedText)
      /// The path, as written.
      case module(PlacedSetting)
    }

    /// nil for an activity.
    public var module: PlacedSetting? {
      if case .module(let path) = content { path } else { nil }
    }
  }

  /// The orientation, where there is one, and then the weeks.
  public var parts: [Part] { (orientation == nil ? [] : [.orientation]) + weeks.indices.map(Part.week) }

  /// - Parameter part: one of `parts`.
  public subscript(part: Part) -> Week {
    switch part {
    case .orientation: orientation ?? Week(title: nil, summary: nil, sessions: [])
    case .week(let number): weeks[number]
    }
  }

  /// Of all parts, in order.
  public var sessions: [Session] { parts.flatMap { self[$0].sessions } }

  /// The id as addresses have it.
  public var addressName: String { id.composed }

  public enum Weekday: String, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  }
}
