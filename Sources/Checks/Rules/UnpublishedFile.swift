internal import Curriculum
internal import Diagnostics
internal import Files

/// No file that somebody has handed in is passed over without a word.
struct UnpublishedFile: SiteRule {
  let id = "unpublished-file"
  let explanation = """
    A file in Content/ is neither a page nor published beside one: a module whose name has another ending or that lies in \
    no language's folder, a picture that browsers do not show, a file of an office program that no page links. README.md \
    and LICENSE files, and what systems leave in folders, are not told of.
    """
  let category = RuleCategory.files
  let severity = Severity.warning

  func check(_ context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    let unread = curriculum.unread.map { file in
      finding("this file is left out: \(file.why)", hint: file.hint, at: place(file.path))
    }
    return unread
      + unlinked(context).map { path in
        curriculum.waitsForLink(path) ? document(path) : text(path)
      }
  }

  private func place(_ path: String) -> Place { Place(SourceFile(path: "Content/" + path, bytes: [])) }

  private func document(_ path: String) -> Diagnostic {
    finding(
      "this file is left out: no page links it",
      hint:
        "to offer it, link it: [The form](\(Paths.name(of: path))); to make a page of it, copy its text into a module; "
        + "otherwise move it out of Content", at: place(path))
  }

  private func text(_ path: String) -> Diagnostic {
    finding(
      "no page links this file, and no page is made of it, since the name of a module ends in .md",
      hint: "if it is a module, rename it to \(Paths.name(of: path).dropLast(4)).md; otherwise link it, or move it to "
        + "Content/media/", at: place(path))
  }

  /// Files of office programs, and texts beside modules, that no module links.
  private func unlinked(_ context: CheckContext) -> [String] {
    let curriculum = context.curriculum
    let waiting = curriculum.mediaToLink
    guard !waiting.isEmpty else { return [] }
    let modules =
      curriculum.topics.flatMap { $0.translations.compactMap { $0 } } + curriculum.withheld.drafts
      + curriculum.withheld.leftOut
    let named = Set(modules.flatMap { curriculum.media(namedBy: $0, context.variables(for: $0)) })
    return waiting.filter { !named.contains($0) }
  }
}

extension UnpublishedFile {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/plan.md": "Text.",
          "Content/en/care/sleep.markdown": "Text.",
        ],
        good: [
          "Content/en/care/plan.md": "Text.",
          "Content/en/care/sleep.md": "Text.",
        ])
    ]
  }
}
