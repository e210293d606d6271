internal import Diagnostics

extension Checker {
  /// The rules over a module as a whole.
  static let moduleRules: [any ModuleRule] = [
    AccidentalHeading(),
    BlockedMarkup(),
    BrokenLink(),
    EmptyLink(),
    ExampleClinic(),
    FacilitatorNote(),
    HeadingIDs(),
    HeadingOrder(),
    LeftOut(),
    LinkScheme(),
    LostCell(),
    LostLine(),
    MalformedCitation(),
    MisnamedWorksheet(),
    MissingAlternativeText(),
    MissingTranscript(),
    PlaceholderText(),
    PosterHeadings(),
    ReadingEase(),
    RepeatedTitle(),
    RestartedList(),
    StruckRange(),
    TelephoneNumber(),
    TextAfterComment(),
    ThirdParty(),
    TranslationDrift(),
    UncalledFootnote(),
    UnclosedComment(),
    UnclosedFence(),
    UnknownSource(),
    UnknownVariable(),
    UnreadTag(),
    UnusedDefinition(),
  ]

  /// The rules over the text of a module, block by block.
  static let textRules: [any TextRule] = [
    ForeignMarkup(),
    UndefinedReference(),
    UnknownCard(),
    UnreadBraces(),
    UnreadEmphasis(),
    UnreadLink(),
    UnreadMarker(),
    UnreadTable(),
  ]

  /// The rules over a module, which `site.yml` may set by section and audience.
  public static let rulesOverModules: [any AdjustableRule] = moduleRules + textRules

  /// The rules over the site as a whole.
  public static let siteRules: [any SiteRule] = [
    CopiedFile(),
    ExampleClinic(),
    LeftOut(),
    LongMenu(),
    PlaceholderText(),
    SameTitle(),
    UnknownModule(),
    UnknownVariable(),
    UnpublishedFile(),
  ]
}
