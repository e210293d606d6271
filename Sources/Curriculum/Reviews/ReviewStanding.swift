/// How a module stands with its reviews of one scope.
public struct ReviewStanding: Sendable, Hashable {
  public let state: ReviewState
  /// The sign-off that holds, or the last one of another text.
  public let review: Review?
  /// The day of the next review, where a sign-off holds and the module says how often it is reviewed.
  public let due: CalendarDate?
}

/// Whether a module's text has been reviewed, and until when that holds.
public enum ReviewState: String, Sendable, CaseIterable {
  /// Nobody has reviewed it yet.
  case never
  case valid
  /// The text is another one than the one that was reviewed.
  case changed
  /// The next review is near.
  case due
  /// The day of the next review has passed.
  case overdue

  /// From when on a review is due.
  static let noticeInDays = 30

  /// Of a text that has been reviewed.
  /// - Parameter due: the day of the next review.
  init(due: CalendarDate?, on day: CalendarDate?) {
    guard let due, let day else {
      self = .valid
      return
    }
    self = day > due ? .overdue : day >= due.adding(days: -Self.noticeInDays) ? .due : .valid
  }

  /// Whether nobody has signed the text as it is now.
  public var isUnsigned: Bool { self == .never || self == .changed }

  /// Whether a sign-off holds and is not too old.
  public var isReviewed: Bool { self == .valid || self == .due }
}
