internal import Curriculum

/// What a page says about who reviewed its text, in plain words.
struct ReviewWording {
  let site: SiteReader
  let module: Module
  let page: PageID

  private var strings: UserInterfaceStrings { site.strings(of: page) }

  private var standing: ReviewStanding { site.standing(.clinical, of: module) }

  /// The sign-off of this very text by a clinician, where its next review is not overdue.
  var current: Review? { standing.state.isReviewed ? standing.review : nil }

  /// "Reviewed by NAME, CREDENTIAL on DATE; next review DATE", since when that is overdue, or that the text has changed
  /// since; nil where nobody has reviewed it yet.
  func text() -> String? {
    let standing = standing
    guard let review = standing.review else { return nil }
    let isChanged = standing.state == .changed
    let text = strings.text(
      isChanged ? .reviewOutdated : .reviewedBy, ("name", review.reviewer), ("credential", review.credential),
      ("date", strings.date(review.date)))
    guard let due = standing.due.map(strings.date) else { return text }
    return text + "; " + strings.text(standing.state == .overdue ? .reviewOverdue : .nextReview, ("date", due))
  }

  /// Texts in any but the first language are translations, and say so until a qualified translator signs them off.
  func translationNotice() -> String? {
    guard module.language != site.languages[0], module.language == site.language(of: page),
      !site.standing(.translation, of: module).state.isReviewed
    else { return nil }
    return strings[.translationAwaiting]
  }
}
