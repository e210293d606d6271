internal import Diagnostics

extension Curriculum {
  /// Every sign-off of a module's file, in the order of the ledger, whatever has changed since.
  public func reviews(of module: Module) -> [Review] {
    reviews(ofFile: module.file.path)
  }

  /// Every sign-off of a file, by its path as diagnostics show it: `Content/en/addiction/triggers.md`.
  public func reviews(ofFile path: String) -> [Review] {
    reviewsByFile[String(path.dropFirst("Content/".count))] ?? []
  }

  /// The last sign-off of the very text that the file holds now.
  public func currentReview(_ scope: Review.Scope, of module: Module) -> Review? {
    let reviews = reviews(of: module).filter { $0.scope == scope }
    guard !reviews.isEmpty else { return nil }
    let text = ReviewedText(module.file)
    return reviews.last { text.isNoted(as: $0.sha256) }
  }

  /// How a module stands with its reviews on a day.
  public func reviewState(_ scope: Review.Scope, of module: Module, on day: CalendarDate) -> ReviewState {
    guard let review = currentReview(scope, of: module) else {
      return reviews(of: module).contains { $0.scope == scope } ? .changed : .never
    }
    guard let topic = topic(at: module.topic), let language = languages.firstIndex(of: module.language),
      let months = reviewInterval(of: topics[topic], inLanguageAt: language)
    else { return .valid }
    let next = review.date.adding(months: months)
    if day > next { return .overdue }
    return day >= next.adding(days: -ReviewState.noticeInDays) ? .due : .valid
  }
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
}
