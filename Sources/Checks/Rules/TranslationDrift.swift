internal import Curriculum
internal import Diagnostics
internal import PlacedYAML
internal import Readability

/// A translation must follow the text from which it was made.
struct TranslationDrift: TranslationRule {
  let id = "translation-drift"
  let explanation = """
    A text of the site's first language has changed since this translation was made, in more than a comma: \
    'Content/translations.jsonl' has the hashes of the blocks from which it was made, or 'translationOf' in the front \
    matter the hash of the whole. Whoever reads the translation may be told something that is no longer said. Bring it up \
    to date and run 'handrail translated'; where the change asks for none, run it with '--meaning unchanged'.
    """
  let category = RuleCategory.translation
  let severity = Severity.warning

  func check(_ page: TranslatedPage, in context: CheckContext) -> [Diagnostic] {
    if let record = context.curriculum.translationRecord(of: page.translation.module) {
      return changedBlocks(since: record, page)
    }
    let module = page.translation.module
    guard let original = context.curriculum.outdatedOriginal(of: module), let made = module.frontMatter.translationOf
    else { return [] }
    return [
      finding(
        "\(original.file.path) has changed since it was translated",
        hint: "bring this text up to date, then write 'translationOf: \"\(original.translationHash)\"'",
        at: made.place(in: module.file))
    ]
  }

  /// One finding for each block that is new or has other words, and one for those that have gone.
  private func changedBlocks(since record: TranslationRecord, _ page: TranslatedPage) -> [Diagnostic] {
    let blocks = MeaningfulBlock.all(on: page.original)
    var changed: [Int] = []
    var gone = 0
    for change in blocks.map(\.hash).difference(from: record.blocks) {
      switch change {
      case .insert(let offset, _, _): changed.append(offset)
      case .remove: gone += 1
      }
    }
    let told = changed.map { changedBlock(blocks[$0].text, page) }
    return gone > changed.count ? told + [goneBlocks(gone - changed.count, page)] : told
  }

  private func changedBlock(_ text: ReadText, _ page: TranslatedPage) -> Diagnostic {
    finding(
      "\(text.place.line) has changed since this was translated: '\(Self.beginning(of: text))'",
      hint: Self.answers(page), at: page.placeInTranslation(of: text))
  }

  private func goneBlocks(_ count: Int, _ page: TranslatedPage) -> Diagnostic {
    finding(
      "\(page.original.module.file.path) has lost \(count == 1 ? "a text" : "\(count) texts") since this was translated",
      hint: Self.answers(page), at: Place(page.translation.module.file))
  }

  private static func answers(_ page: TranslatedPage) -> String {
    "bring it up to date, then run 'handrail translated \(page.translation.module.listedName)'; "
      + "with '--meaning unchanged' where the change asks for nothing"
  }

  /// As much of a text as a line of a message holds.
  private static func beginning(of text: ReadText) -> String {
    let whole = text.string(text.bytes.indices)
    return whole.count > 80 ? "\(whole.prefix(79))…" : whole
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
