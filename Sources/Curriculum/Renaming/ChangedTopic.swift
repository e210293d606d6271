internal import Diagnostics

/// A module, in all its languages, that is to be renamed or removed.
struct ChangedTopic {
  private let topic: Topic
  private let curriculum: Curriculum

  /// - Throws: `DiagnosticsError` for a path that is no module's, and for a page that must keep its place.
  init(_ path: String, in curriculum: Curriculum) throws(DiagnosticsError) {
    guard let index = curriculum.topic(at: path) else {
      throw DiagnosticsError(
        .error(
          CurriculumRule.unknownModule, "this site has no module '\(path)'",
          hint: Suggestion.nearest(to: path, among: curriculum.topics.map(\.path)).map { "did you mean '\($0)'?" }
            ?? "'handrail list' shows them"))
    }
    topic = curriculum.topics[index]
    self.curriculum = curriculum
    try requireModule()
  }

  private func requireModule() throws(DiagnosticsError) {
    if topic.path == Curriculum.helpTopic {
      throw DiagnosticsError(
        .error(
          CurriculumRule.rename,
          "'\(topic.path)' keeps its place: pages and the search lead there whoever is in danger",
          hint: "change what stands in the file", at: Place(modules[0].file)))
    }
    guard topic.path.contains("/"), !modules.contains(where: \.isIndex) else {
      throw DiagnosticsError(
        .error(
          CurriculumRule.rename, "'\(topic.path)' is no module of a section",
          hint: "only modules, section/name, are renamed and removed; sections and pages at the root keep their place",
          at: Place(modules[0].file)))
    }
  }

  /// In the order of the languages.
  var modules: [Module] { topic.translations.compactMap { $0 } }

  /// The id of its section.
  var section: String { String(topic.path.prefix { $0 != "/" }) }

  /// Where its pages stand, by the module whose text each of them shows; none of a draft.
  var addressesByModule: [(module: Module, addresses: [String])] {
    let published = modules.filter { !$0.frontMatter.isDraft }
    let addresses = curriculum.addresses(of: topic.path)
    return published.map { module in
      let own = curriculum.languages.indices.filter { index in
        let shown = published.first { $0.language == curriculum.languages[index] } ?? published[0]
        return shown === module
      }
      return (module, own.map { addresses[$0] })
    }
  }

  /// What the menu would name in vain once the module is gone; nil where its section has others.
  var emptiedSection: Diagnostic? {
    guard let index = topic.section, curriculum.sections[index].modules.count == 1,
      curriculum.sections[index].index == nil,
      curriculum.configuration.navigation.contains(section)
    else { return nil }
    return .error(
      CurriculumRule.rename, "'navigation' names the section '\(section)', which has no other module",
      hint: "take it out of 'navigation' first", at: Place(curriculum.configuration.file))
  }
}
