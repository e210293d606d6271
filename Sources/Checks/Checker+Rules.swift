extension Checker {
  /// The rules over a module.
  public static let moduleRules: [any ModuleRule] = [
    BrokenLink(),
    FacilitatorNote(),
    LinkScheme(),
    MalformedCitation(),
    MissingAlternativeText(),
    PosterHeadings(),
    TelephoneNumber(),
    TranslationDrift(),
    UnknownSource(),
    UnknownVariable(),
  ]

  /// The rules over the site as a whole.
  public static let siteRules: [any SiteRule] = [
    ExampleClinic(),
    LongMenu(),
    UnknownModule(),
    UnknownVariable(),
  ]
}
