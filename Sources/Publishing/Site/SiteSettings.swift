public import Curriculum
internal import Files
internal import Pages

/// Where a site lies and how it is wished for: what every command that makes something of a site starts from.
public struct SiteSettings: Sendable {
  /// The folder with `Content/`.
  public var root: String
  /// The theme under the site's own `Templates/`; nil where the site brings everything.
  public var theme: String?
  public var today: CalendarDate
  /// How many files are worked on at once, at least 1.
  public var jobs: Int
  public var includesDrafts = false
  public var isPortable = false
  /// In place of `baseURL` in `site.yml`.
  public var baseURL: BaseURL?
  /// In place of `clinic` in `site.yml`.
  public var clinicID: String?

  public init(root: String, theme: String?, today: CalendarDate, jobs: Int) {
    self.root = root
    self.theme = theme
    self.today = today
    self.jobs = max(jobs, 1)
  }

  var loader: CurriculumLoader {
    var loader = CurriculumLoader(root: root)
    loader.includesDrafts = includesDrafts
    loader.jobs = jobs
    loader.today = today
    loader.baseURL = baseURL
    loader.clinicID = clinicID
    return loader
  }

  var templateFolders: TemplateFolders { TemplateFolders(root: root, theme: theme) }

  /// What may be thrown away at any time.
  var cacheFolder: String { Paths.join(root, "Site/.cache") }
}
