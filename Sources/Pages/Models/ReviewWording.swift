internal import Curriculum

/// What a page says about who reviewed its text, in plain words.
struct ReviewWording {
  let site: SiteReader
  /// An index into the curriculum's topics.
  let topic: Int
  let module: Module
  let page: PageID

  private var strings: UserInterfaceStrings { site.strings(of: page) }

  /// The sign-off of this very text by a clinician.
  var current: Review? { site.currentReview(.clinical, of: module) }

  /// "Reviewed by NAME, CREDENTIAL on DATE; next review DATE", or that the text has changed since; nil where nobody
  /// has reviewed it yet.
  func text() -> String? {
    if let review = current {
      let text = strings.text(
        .reviewedBy, ("name", review.reviewer), ("credential", review.credential), ("date", strings.date(review.date)))
      guard let months = site.reviewInterval(of: topic, language: page.language) else { return text }
      return text + "; " + strings.text(.nextReview, ("date", strings.date(review.date.adding(months: months))))
    }
    return site.reviews(of: module).last { $0.scope == .clinical }.map { review in
      strings.text(
        .reviewOutdated, ("name", review.reviewer), ("credential", review.credential),
        ("date", strings.date(review.date)))
    }
  }

  /// Texts in any but the first language are translations, and say so until a qualified translator signs them off.
  func translationNotice() -> String? {
    guard module.language != site.languages[0], module.language == site.language(of: page),
      site.currentReview(.translation, of: module) == nil
    else { return nil }
    return strings[.translationAwaiting]
  }
}
