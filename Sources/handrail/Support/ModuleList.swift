import Checks
import Curriculum
import Diagnostics
import Foundation

/// A module in one language, as `list` tells of it.
struct ListedModule {
  let module: Module
  let isDraft: Bool
  /// With the review of its content.
  let standing: ReviewStanding
  /// Whether it translates an earlier text.
  let isOutdated: Bool
  /// Whether it lacks one of the site's languages.
  let isUntranslated: Bool

  var hasWorksheet: Bool { !module.worksheets.isEmpty }
  var language: String { module.language.code }
  var state: ReviewState { standing.state }
}

/// The modules of a site, in the order of their topics and languages.
struct ModuleList {
  private let curriculum: Curriculum
  private let topics: [(topic: Topic, modules: [ListedModule])]

  /// - Parameter isWanted: whether a module is listed.
  init(_ curriculum: Curriculum, keeping isWanted: (ListedModule) -> Bool) {
    self.curriculum = curriculum
    let drafts = curriculum.draftFiles
    topics = curriculum.topics.filter { $0.kind == .module }.map { topic in
      let modules = topic.translations.compactMap { $0 }.map { module in
        ListedModule(
          module: module, isDraft: drafts.contains(module.file.path),
          standing: curriculum.standing(.clinical, of: module),
          isOutdated: curriculum.outdatedOriginal(of: module) != nil,
          isUntranslated: topic.translations.contains { $0 == nil })
      }
      return (topic, modules.filter(isWanted))
    }.filter { !$0.modules.isEmpty }
  }

  // MARK: - Text

  var lines: [String] { topics.map { line($0.topic, $0.modules) } }

  /// `addiction/triggers  en es  not reviewed  Know your triggers`, with tabs between. A translation of an earlier text
  /// is marked: `es (outdated)`.
  private func line(_ topic: Topic, _ modules: [ListedModule]) -> String {
    let shown = topic.module(inLanguageAt: 0)
    let languages = modules.map { $0.language + ($0.isOutdated ? " (outdated)" : "") }
    let state = curriculum.standing(.clinical, of: shown).inWords
    let draft = shown.frontMatter.isDraft ? " (draft)" : ""
    return [topic.path, languages.joined(separator: " "), state, shown.title + draft].joined(separator: "\t")
  }

  // MARK: - JSON

  func json() throws -> String {
    let records = topics.flatMap(\.modules).map {
      Record(
        module: $0.module.listedName, language: $0.language, title: $0.module.title, draft: $0.isDraft,
        state: $0.state.rawValue,
        outdated: $0.isOutdated)
    }
    return try ["modules": records].jsonText()
  }

  private struct Record: Encodable {
    let module, language, title: String
    let draft: Bool
    let state: String
    let outdated: Bool
  }
}

extension ReviewStanding {
  /// "reviewed 2027-05-03, overdue since 2028-05-03".
  fileprivate var inWords: String {
    let date = review.map { "\($0.date)" } ?? ""
    let day = due.map { "\($0)" } ?? ""
    return switch state {
    case .never: "not reviewed"
    case .changed: "changed since it was reviewed \(date)"
    case .valid: "reviewed \(date)"
    case .due: "reviewed \(date), due \(day)"
    case .overdue: "reviewed \(date), overdue since \(day)"
    }
  }
}
