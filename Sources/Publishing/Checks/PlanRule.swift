internal import Checks
internal import Curriculum
internal import Diagnostics
internal import ExternalLinks
internal import MediaMetadata
internal import Pages
internal import Search

/// One thing to look for in the plan of a site as a whole. A rule is a value in a file of its own.
protocol PlanRule: AdjustableRule {
  func check(_ plan: PlanFacts) -> [Diagnostic]
}

/// One thing to look for in a module that only the plan can tell: whether there is what the module shows and links.
protocol PlanModuleRule: AdjustableRule {
  func check(_ module: Module, in plan: PlanFacts) -> [Diagnostic]
}

/// What is known of a plan. It becomes known step by step: a rule finds nothing in what is not known yet.
struct PlanFacts: Sendable {
  let curriculum: Curriculum
  /// The day of the build.
  var today: CalendarDate?
  /// The colours of the theme.
  var tokens: DesignTokens?
  /// Files of the theme that nothing uses.
  var unusedAssets: [UnusedAssets.Asset]?
  /// The pictures that cannot be shown, by path below `Content/`.
  var pictureFaults: [String: PictureFault]?
  /// The pictures and files beside the modules that are published, by path below `Content/`.
  var publishedMedia: [String: MediaTable.File]?
  /// What cameras wrote into published files, by path below `Content/`.
  var cameraData: [String: CameraData]?
  /// What of published drawings is not published, by path below `Content/`.
  var leftOut: [String: [MediaMetadata.LeftOut]]?
  var drawings: ThemeDrawings?
  /// What the search knows of the site's languages.
  var languages: [(language: Language, data: LanguageData)]?
  /// What came of asking for the addresses outside the site.
  var externalLinks: [ExternalLinkAudit.Result]?
  var assembly: PlanAssembly?
  /// Paths of everything that is published.
  var published: Set<String>?
}
