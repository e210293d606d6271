extension Checker {
  /// The rules over a module, in the order in which their findings are told of one place.
  public static let moduleRules: [any ModuleRule] = [
    BrokenLink(), FacilitatorNote(), MalformedCitation(), MissingAlternativeText(), PosterHeadings(),
    TelephoneNumber(), TranslationDrift(), UnknownSource(), UnknownVariable(),
  ]

  /// The rules over the site as a whole.
  public static let siteRules: [any SiteRule] = [
    ExampleClinic(), UnknownModule(), UnknownVariable(),
  ]
}
