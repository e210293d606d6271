public import Checks
internal import Curriculum
public import Diagnostics
internal import Markdown
internal import Pages
internal import PlacedYAML
internal import Printing
internal import Search

extension SiteChecks {
  /// The rules over the plan as a whole.
  static let planRules: [any PlanRule] = [
    ActiveDrawing(),
    BrokenAddress(),
    BrokenPicture(),
    Contrast(),
    DeadLink(),
    LargePicture(),
    MissingLanguagePart(),
    MissingLogo(),
    MovedLink(),
    PlaceInPicture(),
    PortableName(),
    Redirect(),
    SameAddress(),
    UnaskedLink(),
    UnremovedCameraData(),
    UnusedAsset(),
    UnusedSynonym(),
  ]

  /// The rules over a module that need the plan.
  static let planModuleRules: [any PlanModuleRule] = [
    BrokenAddress(),
    BrokenPicture(),
    FutureDate(),
    UnknownDrawing(),
    WordlessDrawing(),
  ]

  /// Every rule that `checks` in `site.yml` may set.
  public static let adjustableRules: [any AdjustableRule] =
    Checker.rulesOverModules + Checker.siteRules + Checker.allowanceRules + planRules + planModuleRules

  /// What is told whenever it happens while a site is read, planned, printed and published.
  public static let otherRules: [any Rule] =
    GeneralRule.allCases + YAMLRule.allCases + MarkdownLimitRule.allCases + CurriculumRule.allCases
    + SettingRule.allCases + TemplateRule.allCases + PrintingRule.allCases + SearchRule.allCases
    + PublishingRule.allCases
}
