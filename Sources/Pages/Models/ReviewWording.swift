internal import Curriculum

/// What a page says about who reviewed its text, in plain words.
struct ReviewWording {
  let curriculum: Curriculum
  let topic: Topic
  let module: Module
  /// Of the page, an index into the site's languages.
  let language: Int
  let strings: UserInterfaceStrings

  /// The sign-off of this very text by a clinician.
  var current: Review? { curriculum.currentReview(.clinical, of: module) }

  /// "Reviewed by NAME, CREDENTIAL on DATE; next review DATE", or that the text has changed since; nil where nobody
  /// has reviewed it yet.
  func text() -> String? {
    if let review = current {
      let text = strings.text(
        .reviewedBy, ("name", review.reviewer), ("credential", review.credential), ("date", strings.date(review.date)))
      guard let months = curriculum.reviewInterval(of: topic, inLanguageAt: language) else { return text }
      return text + "; " + strings.text(.nextReview, ("date", strings.date(review.date.adding(months: months))))
    }
    return curriculum.reviews(of: module).last { $0.scope == .clinical }.map { review in
      strings.text(
        .reviewOutdated, ("name", review.reviewer), ("credential", review.credential),
        ("date", strings.date(review.date)))
    }
  }

  /// Texts in any but the first language are translations, and say so until a qualified translator signs them off.
  func translationNotice() -> String? {
    guard module.language != curriculum.languages[0], module.language == curriculum.languages[language],
      curriculum.currentReview(.translation, of: module) == nil
    else { return nil }
    return strings[.translationAwaiting]
  }
}
