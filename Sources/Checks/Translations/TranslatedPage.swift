internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import Readability

/// One thing that a careful editor looks for in a translation beside the text from which it was made.
protocol TranslationRule: AdjustableRule {
  func check(_ page: TranslatedPage, in context: CheckContext) -> [Diagnostic]
}

/// A module and the one of the site's first language that it translates, text by text.
struct TranslatedPage {
  let original: PageTexts
  let translation: PageTexts
  /// The texts that say the same, in the order of the page.
  let pairs: [TextPair]

  init(of original: PageTexts, in translation: PageTexts) {
    self.original = original
    self.translation = translation
    let (front, otherFront) = (original.frontMatterCount, translation.frontMatterCount)
    pairs =
      TextPair.all(original.texts[..<front], translation.texts[..<otherFront])
      + TextPair.all(original.texts[front...], translation.texts[otherFront...])
  }
}

extension TranslatedPage {
  /// Where a text of the original is to be looked for in the translation.
  func placeInTranslation(of text: ReadText) -> Place {
    let pair = pairs.first { $0.original.contains { $0.place == text.place } }
    return pair?.placeInTranslation(of: text, self) ?? Place(translation.module.file)
  }
}

extension PageTexts {
  /// How many of its texts stand in the front matter.
  fileprivate var frontMatterCount: Int {
    let start = module.document.bodyStart
    return texts.firstIndex { $0.place.range.map { $0.lowerBound >= start } ?? true } ?? texts.count
  }
}

/// Texts of an original and those that say the same in its translation: one of each where both pages are built alike,
/// and all of a heading where they differ below it.
struct TextPair {
  let original: ArraySlice<ReadText>
  let translation: ArraySlice<ReadText>

  static func all(_ original: ArraySlice<ReadText>, _ translation: ArraySlice<ReadText>) -> [TextPair] {
    if let pairs = oneByOne(original, translation) { return pairs }
    let (parts, others) = (Part.all(original), Part.all(translation))
    guard parts.map(\.beginning) == others.map(\.beginning) else { return [TextPair(original, translation)] }
    return zip(parts, others).flatMap { part, other in
      oneByOne(part.texts, other.texts) ?? [TextPair(part.texts, other.texts)]
    }
  }

  private init(_ original: ArraySlice<ReadText>, _ translation: ArraySlice<ReadText>) {
    self.original = original
    self.translation = translation
  }

  /// nil where the texts differ in number or in kind.
  private static func oneByOne(
    _ original: ArraySlice<ReadText>, _ translation: ArraySlice<ReadText>
  ) -> [TextPair]? {
    guard original.map(TextShape.init) == translation.map(TextShape.init) else { return nil }
    return zip(original.indices, translation.indices).map { index, other in
      TextPair(original[index...index], translation[other...other])
    }
  }

  /// The texts under one heading with it, or those of one key of the front matter.
  private struct Part {
    /// nil for what stands before the first heading.
    let beginning: TextShape?
    let texts: ArraySlice<ReadText>

    static func all(_ texts: ArraySlice<ReadText>) -> [Part] {
      var parts: [Part] = []
      var start = texts.startIndex
      for index in texts.indices where index > start && begins(texts, at: index) {
        parts.append(Part(texts[start..<index]))
        start = index
      }
      parts.append(Part(texts[start...]))
      return parts
    }

    private static func begins(_ texts: ArraySlice<ReadText>, at index: Int) -> Bool {
      let text = texts[index]
      return text.kind == .heading || text.block == nil && text.kind != texts[index - 1].kind
    }

    private init(_ texts: ArraySlice<ReadText>) {
      self.texts = texts
      beginning = texts.first.flatMap { $0.kind == .heading || $0.block == nil ? TextShape($0) : nil }
    }
  }
}

extension TextPair {
  /// Where something of the original is to be looked for: the text that stands in the place of its own, as far as one can
  /// tell.
  func placeInTranslation(of text: ReadText, _ page: TranslatedPage) -> Place {
    let index = original.firstIndex { $0.place == text.place }.map { $0 - original.startIndex } ?? 0
    let last = translation.endIndex - 1
    guard last >= translation.startIndex else { return Place(page.translation.module.file) }
    return translation[min(translation.startIndex + index, last)].place
  }
}

extension Place {
  /// As messages name what stands in another file: `Content/en/care/plan.md:12`.
  var line: String { file.path + (start.map { ":\($0.line)" } ?? "") }
}

extension ReadText {
  var line: String { place.line }
}

/// What a text is and what it stands in: those of a page and of its translation are alike where both are built alike.
private struct TextShape: Equatable {
  let kind: ReadText.Kind
  let level: Int?
  let isForLeaders: Bool
  let isItem: Bool

  init(_ text: ReadText) {
    kind = text.kind
    level = text.block?.headingLevel
    isForLeaders = text.isForLeaders
    isItem = text.isItem
  }
}

extension MarkdownNode {
  /// nil for what is no heading.
  var headingLevel: Int? {
    if case .heading(let level) = kind { level } else { nil }
  }
}
