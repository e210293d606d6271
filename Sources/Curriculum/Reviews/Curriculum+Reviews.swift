internal import ContentHash
public import Diagnostics
internal import Files
internal import Synchronization

extension Curriculum {
  /// Every sign-off of a module's file, in the order of the ledger, whatever has changed since; those of files of its
  /// language that are gone and had the same text among them, since a file keeps its sign-offs when its name changes.
  public func reviews(of module: Module) -> [Review] {
    let own = reviewsByFile[module.pathInContent] ?? []
    let lost = lostReviews.filter { $0.file.hasPrefix(module.language.code + "/") }
    return lost.isEmpty ? own : lost.filter { hasText(module, of: $0) } + own
  }

  /// The last sign-off of the very text that the file shows now.
  public func currentReview(_ scope: Review.Scope, of module: Module) -> Review? {
    let holding = reviews(of: module).filter { $0.scope == scope && holds($0, for: module) }
    // A merge may have put an earlier line behind a later one.
    return holding.max { $0.signed.secondsSince1970 < $1.signed.secondsSince1970 }
  }

  /// How a module stands with its reviews.
  public func standing(_ scope: Review.Scope, of module: Module) -> ReviewStanding {
    if let review = currentReview(scope, of: module) {
      let due = nextReview(after: review, of: module)
      return ReviewStanding(state: ReviewState(due: due, on: today), review: review, due: due)
    }
    let last = reviews(of: module).last { $0.scope == scope }
    return ReviewStanding(state: last == nil ? .never : .changed, review: last, due: nil)
  }

  /// `Content/reviews.jsonl`, for places in it; nil where there is none.
  public var ledger: SourceFile? {
    let name = Paths.name(of: ReviewLedger.path)
    return (try? content.enclosed.read(name)).map { SourceFile(path: ReviewLedger.path, bytes: $0) }
  }

  // MARK: - The text

  /// What a sign-off of a module holds for now.
  public func shownText(of module: Module) -> ShownText {
    let context = signOffs.withLock { facts in facts.contexts[module.language] }
    if let context { return ShownText(module, in: self, context) }
    let new = ShownContext(self, in: module.language)
    signOffs.withLock { $0.contexts[module.language] = new }
    return ShownText(module, in: self, new)
  }

  private func signedText(of module: Module) -> SignOffFacts.Text {
    if let known = signOffs.withLock({ $0.texts[module.file.path] }), known.module === module { return known }
    let shown = shownText(of: module)
    let text = SignOffFacts.Text(module: module, hash: shown.hash, values: shown.values)
    signOffs.withLock { $0.texts[module.file.path] = text }
    return text
  }

  /// Whether a sign-off is one of the text that a module has now, with the values of this clinic.
  func holds(_ review: Review, for module: Module) -> Bool {
    guard hasText(module, of: review) else { return false }
    guard case .shown(_, let signedFor, let values) = review.text, signedFor == clinic?.id else { return true }
    return values == signedText(of: module).values
  }

  /// The same, whatever the clinic says.
  private func hasText(_ module: Module, of review: Review) -> Bool {
    switch review.text {
    case .file(let hash): FileText(module.file).isNoted(as: hash)
    case .shown(let hash, _, _): signedText(of: module).hash == hash
    }
  }

  /// The sign-offs of files that are gone.
  private var lostReviews: [Review] {
    if let known = signOffs.withLock({ $0.lostReviews }) { return known }
    let lost = reviews.filter { review in
      // A draft is there, although it is in no topic.
      !Files.exists(Paths.join(content.path, review.file))
    }
    signOffs.withLock { $0.lostReviews = lost }
    return lost
  }

  // MARK: - The next review

  /// When a signed text is to be looked at again; nil where nobody says how often.
  ///
  /// Sign-offs of one day would all fall due on one. Where more than `mostTogether` files were signed, each falls due
  /// earlier by a number of days that follows from its path, at most a twelfth of the time between two reviews.
  private func nextReview(after review: Review, of module: Module) -> CalendarDate? {
    guard let topic = topic(at: module.topic), let language = languages.firstIndex(of: module.language),
      let months = reviewInterval(of: topics[topic], inLanguageAt: language)
    else { return nil }
    let latest = review.date.adding(months: months)
    guard signedFiles(review.scope, on: review.date) > Self.mostTogether else { return latest }
    let hash = ContentHash(of: Array(module.pathInContent.utf8)).hexadecimal.prefix(8)
    let days = (latest.daysSince1970 - review.date.daysSince1970) / 12
    return latest.adding(days: -((Int(hash, radix: 16) ?? 0) % max(days, 1)))
  }

  private static var mostTogether: Int { 3 }
}

extension Module {
  /// `en/addiction/triggers.md`.
  public var pathInContent: String { String(file.path.dropFirst("Content/".count)) }
  /// As commands name it: `en/addiction/triggers`.
  public var listedName: String { String(pathInContent.dropLast(".md".count)) }
}

/// What is worked out for the sign-offs of one curriculum, and kept.
struct SignOffFacts: Sendable {
  struct Text: Sendable {
    let module: Module
    let hash: String
    let values: [String: String]
  }

  var contexts: [Language: ShownContext] = [:]
  /// By the paths of files.
  var texts: [String: Text] = [:]
  var lostReviews: [Review]?
}
