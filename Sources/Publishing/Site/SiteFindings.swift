internal import Curriculum
package import Diagnostics
internal import Pages
internal import PlacedYAML
internal import Readability
internal import Search

extension SiteSources {
  /// What is wrong with what the site is made of: its texts, its colours, its pictures and drawings, and what is missing
  /// of its languages.
  /// - Parameter jobs: that of the settings where it is nil.
  package func findings(_ checks: SiteChecks, jobs: Int? = nil) async -> [Diagnostic] {
    let jobs = jobs ?? settings.jobs
    var plan = pictures
    plan.publishedMedia = media.published
    plan.cameraData = media.publishedCameraData
    plan.leftOut = media.publishedLeftOut
    plan.tokens = theme.assets.tokens
    plan.unusedAssets = theme.assets.unused
    plan.languages = curriculum.languages.map { ($0, LanguageData(for: $0.code)) }
    return await checks.check(curriculum, jobs: jobs) + checks.check(themeTexts, of: curriculum)
      + theme.templates.warnings + theme.paperWarnings + theme.assets.tokens.diagnostics
      + checks.checkAll(plan, jobs: jobs)
  }

  /// What readers see of the user interface.
  private var themeTexts: [ReadText] {
    theme.templates.stringFiles.flatMap { language, file -> [ReadText] in
      guard let value = try? YAMLValue.parse(file) else { return [] }
      return ReadValues.strings.texts(in: value, language)
    }
  }

  private var pictures: PlanFacts {
    PlanFacts(curriculum: curriculum, pictureFaults: media.faults, drawings: theme.drawings)
  }

  /// Links to addresses at which nothing is published.
  /// - Parameter paths: of the site's files; its handouts count whether or not they have been printed.
  func brokenAddresses(
    _ checks: SiteChecks, among paths: Set<String>, _ handouts: [PlannedHandout], jobs: Int? = nil
  ) async -> [Diagnostic] {
    await checks.checkAll(
      PlanFacts(curriculum: curriculum, published: paths.union(handouts.map(\.path))), jobs: jobs ?? settings.jobs)
  }
}

extension PlanAssembly {
  /// What is wrong with the addresses of the site.
  func findings(_ checks: SiteChecks) -> [Diagnostic] {
    checks.check(PlanFacts(curriculum: sources.curriculum, assembly: self))
  }
}
