import ArgumentParser
import Checks
import Curriculum
import Diagnostics

/// A site as its reviewers see it: every module, drafts and what is left out too.
struct ReviewedSite {
  let root: String
  let curriculum: Curriculum
  /// What was wrong while it was read.
  let diagnostics: [Diagnostic]

  /// - Parameter endsAtErrors: whether a mistake in the content ends the command; else it is told at the end.
  init(_ options: GlobalOptions, endsAtErrors: Bool = true) async throws {
    root = try options.siteRoot()
    var loader = CurriculumLoader(root: root)
    loader.jobs = options.jobCount
    loader.includesDrafts = true
    loader.includesLeftOut = true
    loader.today = options.today
    let outcome = await loader.load()
    let ledgerErrors = outcome.diagnostics.filter { $0.place?.file.path == "Content/reviews.jsonl" }
    guard let curriculum = outcome.curriculum else { throw Failure(outcome.diagnostics) }
    // A sign-off depends on the ledger alone; other mistakes are for those who write.
    if endsAtErrors, !ledgerErrors.isEmpty { throw Failure(ledgerErrors) }
    self.curriculum = curriculum
    diagnostics = outcome.diagnostics
  }

  /// Of all topics and languages, in their order.
  var modules: [Module] { curriculum.topics.flatMap { $0.translations.compactMap { $0 } } }

  /// The modules that names mean: `en/care/plan`, with or without `.md`; `care/plan` in the site's first language.
  func modules(named names: [String]) throws -> [Module] {
    let byName = Dictionary(modules.map { ($0.listedName, $0) }) { first, _ in first }
    let byAddress = Dictionary(modules.map { ("\($0.language.code)/\($0.topic)", $0) }) { first, _ in first }
    return try names.map { name in
      let bare = name.replacing(/^Content\/|\.md$/, with: "")
      let candidates = [bare, "\(curriculum.languages[0].code)/\(bare)"]
      if let module = candidates.lazy.compactMap({ byName[$0] ?? byAddress[$0] }).first { return module }
      throw Failure(
        .error(
          UnknownModule(), "there is no module '\(bare).md'",
          hint: Suggestion.hint(for: bare, among: byName.keys.sorted())
            ?? "'handrail list' shows them; write en/section/name"))
    }
  }

  /// How a module stands in one scope.
  struct Row {
    let module: Module
    let scope: Review.Scope
    let standing: ReviewStanding

    var name: String { module.listedName }

    /// Whether it says more than that nobody was asked: only clinicians and translators always are.
    var isWorthSaying: Bool { standing.review != nil || scope == .clinical || scope == .translation }

    /// With tabs between.
    var line: String {
      let signed = standing.review.map { "\($0.reviewer), \($0.credential), \($0.date)" } ?? ""
      let due = standing.due.map { "next \($0)" } ?? ""
      return [name, scope.rawValue, standing.state.rawValue, signed, due].joined(separator: "\t")
    }
  }

  /// How every module stands in every scope that fits it: a text of the first language is no translation.
  var reviews: [Row] {
    curriculum.topics.flatMap { topic in
      topic.translations.compactMap { $0 }.filter { module in
        topic.kind == .module || topic.kind == .notice || !curriculum.reviews(of: module).isEmpty
      }
    }.flatMap { module in
      Review.Scope.allCases.filter { $0 != .translation || module.language != curriculum.languages[0] }.map {
        Row(module: module, scope: $0, standing: curriculum.standing($0, of: module))
      }
    }
  }

  /// What has become of a sign-off: `valid` and its like where it is the one that counts, else `changed`, `replaced` by
  /// a later one, or `gone` with its file.
  func fate(of review: Review) -> String {
    let holders = modules.filter { curriculum.reviews(of: $0).contains(review) }
    guard !holders.isEmpty else { return "gone" }
    let standings = holders.map { curriculum.standing(review.scope, of: $0) }
    if let standing = standings.first(where: { $0.review == review }) { return standing.state.rawValue }
    return standings.contains { $0.state == .changed } ? ReviewState.changed.rawValue : "replaced"
  }
}
