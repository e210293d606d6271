internal import Curriculum
internal import Diagnostics
internal import Files

/// A module is published once, and not with a copy of it beside, which soon says something else.
struct CopiedFile: SiteRule {
  let id = "copied-file"
  let explanation = """
    The name of a module is one that cloud drives and systems give to copies: 'plan (1)', 'plan - Copy', 'plan (conflicted \
    copy 2026-11-20)', or the name of a computer behind that of another module. Both are published, and a client finds \
    the one with the outdated dose.
    """
  let category = RuleCategory.files
  let severity = Severity.warning

  func check(_ context: CheckContext) -> [Diagnostic] {
    context.curriculum.publishedModules.compactMap { module in
      CopyName(module, among: context.curriculum).map { copy in
        finding(
          "this looks like a copy of \(copy.original).md that a system or a cloud drive made, and it is published too",
          hint: "compare the two, put what is right into \(copy.original).md, and remove this file",
          at: Place(module.file))
      }
    }
  }
}

extension CopyName {
  /// nil for a module whose name is no copy's, or that may well have it of its own.
  init?(_ module: Module, among curriculum: Curriculum) {
    self.init(Paths.name(of: module.topic))
    let beside = Paths.join(Paths.parent(of: module.topic), original)
    let language = curriculum.languages.firstIndex(of: module.language)
    let hasOriginal = curriculum.topic(at: beside).flatMap { topic in
      language.flatMap { curriculum.topics[topic].translations[$0] }
    }
    guard isCertain || hasOriginal != nil else { return nil }
  }
}

extension Curriculum {
  /// Every module that is published, in the order of the topics.
  var publishedModules: [Module] { topics.flatMap { $0.translations.compactMap { $0 } } }
}

extension CopiedFile {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/naloxone.md": "Text.",
          "Content/en/care/naloxone (1).md": "Text.",
        ],
        good: ["Content/en/care/naloxone.md": "Text."])
    ]
  }
}
