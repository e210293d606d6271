internal import Curriculum
internal import Diagnostics
internal import PlacedYAML

/// A translation must follow the text from which it was made.
struct TranslationDrift: ModuleRule {
  let id = "translation-drift"
  let explanation = """
    The page in the site's first language has changed since this translation was made: 'translationOf' is the hash of \
    another text. Whoever reads the translation may be told something that is no longer said. Bring the translation up \
    to date, have it reviewed, and write the hash that the hint names.
    """
  let category = RuleCategory.translation
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    guard let original = context.curriculum.outdatedOriginal(of: module),
      let made = module.frontMatter.translationOf
    else { return [] }
    return [
      finding(
        "\(original.file.path) has changed since it was translated",
        hint: "bring this text up to date, then write 'translationOf: \"\(original.translationHash)\"'",
        at: made.place(in: module.file))
    ]
  }
}

extension TranslationDrift {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/plan.md": "Text.",
          "Content/es/care/plan.md": """
          ---
          title: Un plan
          translationOf: "0123456789"
          ---

          Texto.
          """,
        ],
        good: [
          "Content/en/care/plan.md": "Text.",
          "Content/es/care/plan.md": """
          ---
          title: Un plan
          translationOf: "2866b6a917"
          ---

          Texto.
          """,
        ])
    ]
  }
}
