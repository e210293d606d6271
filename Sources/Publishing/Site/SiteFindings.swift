internal import Checks
internal import Diagnostics
internal import Pages

extension SiteSources {
  /// What is wrong with what the site is made of: its texts, its colours, its pictures and drawings, and what is missing
  /// of its languages.
  /// - Parameter jobs: that of the settings where it is nil.
  func findings(jobs: Int? = nil) async -> [Diagnostic] {
    await Checker(jobs: jobs ?? settings.jobs).check(curriculum) + ContrastCheck.check(theme.assets.tokens)
      + MissingLanguageParts(configuration: curriculum.configuration).find() + brokenPictures()
  }

  /// What cannot be shown, on page and on paper.
  func brokenPictures() -> [Diagnostic] {
    BrokenPictures(curriculum: curriculum, faults: media.faults).find()
      + BrokenDrawings(curriculum: curriculum, drawings: theme.drawings).find()
  }

  /// Links to addresses at which nothing is published.
  /// - Parameter paths: of the site's files; its handouts count whether or not they have been printed.
  func brokenAddresses(
    among paths: Set<String>, _ handouts: [PlannedHandout], jobs: Int? = nil
  ) async -> [Diagnostic] {
    await BrokenAddresses(curriculum: curriculum, published: paths.union(handouts.map(\.path)))
      .find(jobs: jobs ?? settings.jobs)
  }
}
