internal import Diagnostics

extension Checker {
  /// The rules over a module as a whole.
  static let moduleRules: [any ModuleRule] = [
    AccidentalHeading(),
    BlockedMarkup(),
    BrokenLink(),
    ChangedSinceReview(),
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
    OverdueReview(),
    PlaceholderText(),
    PosterHeadings(),
    RepeatedTitle(),
    RestartedList(),
    StruckRange(),
    TelephoneNumber(),
    TextAfterComment(),
    ThirdParty(),
    UncalledFootnote(),
    UnclosedComment(),
    UnclosedFence(),
    UnknownSource(),
    UnknownVariable(),
    UnreadTag(),
    UnsignedSafetyPage(),
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

  /// The rules over the words of a module together.
  static let pageRules: [any PageRule] = [
    ContradictingEmergency(),
    Dose(),
    ForeignTelephone(),
    MedicineIsRecovery(),
    PrescriberLine(),
    Promise(),
    ReadingEase(),
    ToleranceWarning(),
    WithdrawalAdvice(),
  ]

  /// The rules over words, wherever readers see them.
  static let wordingRules: [any WordingRule] = [
    ForeignTelephone(),
    LookAlikeMedicine(),
  ]

  /// The rules over a translation beside the text from which it was made.
  static let translationRules: [any TranslationRule] = [
    TranslatedLink(),
    TranslatedMedicine(),
    TranslatedNumber(),
    TranslatedStructure(),
    TranslationDrift(),
  ]

  /// The rules over comments that let findings stand.
  public static let allowanceRules: [any AdjustableRule] = [
    IdleAllowance(),
    UnreadAllowance(),
  ]

  /// The rules over a module, which `site.yml` may set by section and audience.
  public static let rulesOverModules: [any AdjustableRule] =
    moduleRules + textRules + pageRules + wordingRules + translationRules

  /// The rules over the site as a whole.
  public static let siteRules: [any SiteRule] = [
    CopiedFile(),
    DoorHeadings(),
    ExampleClinic(),
    HastySignOffs(),
    LeftOut(),
    LongMenu(),
    PlaceholderText(),
    SameTitle(),
    StaleCrisisLine(),
    UnknownModule(),
    UnknownVariable(),
    UnpublishedFile(),
  ]
}
