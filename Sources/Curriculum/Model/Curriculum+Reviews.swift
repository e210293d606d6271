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
}
