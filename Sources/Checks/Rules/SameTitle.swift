internal import Curriculum
internal import Diagnostics
internal import Files

/// Readers tell the modules of a section apart by their titles.
struct SameTitle: SiteRule {
  let id = "same-title"
  let explanation = """
    Two modules of a section have one title in one language. In lists and in the search nobody can tell them apart, and \
    one of them is often an outdated copy of the other.
    """
  let category = RuleCategory.structure
  let severity = Severity.warning

  func check(_ context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    var first: [Key: Module] = [:]
    return curriculum.publishedModules.compactMap { module in
      // A section has the name of its subject, as a module in it may; of copies another rule tells.
      guard !module.isIndex, CopyName(module, among: curriculum) == nil else { return nil }
      let key = Key(language: module.language, folder: module.folder, title: module.title.foldedTitle)
      guard let earlier = first[key] else {
        first[key] = module
        return nil
      }
      return told(module, earlier)
    }
  }

  private struct Key: Hashable {
    let language: Language
    let folder: String
    let title: String
  }

  private func told(_ module: Module, _ earlier: Module) -> Diagnostic {
    finding(
      "this module has the title of \(earlier.file.path), '\(earlier.title)', and nobody can tell the two apart",
      hint: "give each a title of its own, or remove the one that is outdated", at: Place(module.file))
  }
}

extension String {
  /// A title by its letters and digits alone, as readers take it.
  var foldedTitle: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased().filter { $0.isLetter || $0.isNumber } }
    return String(decoding: lowercased().utf8.filter { $0.isLetter || $0.isDigit }, as: UTF8.self)
  }
}

extension SameTitle {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/naloxone.md": """
          ---
          title: Naloxone
          ---

          Text.
          """,
          "Content/en/care/spray.md": """
          ---
          title: Naloxone
          ---

          Text.
          """,
        ],
        good: [
          "Content/en/care/naloxone.md": """
          ---
          title: What naloxone does
          ---

          Text.
          """,
          "Content/en/care/spray.md": """
          ---
          title: How to use the spray
          ---

          Text.
          """,
        ])
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "WCAG 2.2, 2.4.2 Page Titled",
        "https://www.w3.org/TR/WCAG22/#page-titled")
    ]
  }
}
