internal import Curriculum
internal import Pages

/// A file that a host, a browser or a search engine looks for, made from the whole site when somebody asks for it.
enum SiteFile: Sendable, Hashable {
  /// Of the language at an index.
  case manifest(Int), feed(Int)
  /// The sitemap, or the index of its parts.
  case sitemap
  /// From 0.
  case sitemapPart(Int)
  case robots, headers
  /// Where old addresses lead, for hosts that can redirect by themselves.
  case redirects
  /// The sessions of a program that says when it starts, in the language at an index.
  case calendar(program: Int, language: Int, start: CalendarDate)

  static let headersPath = "_headers"
  static let redirectsPath = "_redirects"
}

/// Makes the files of a site that are no pages.
struct SiteFileMaker: Sendable {
  let curriculum: Curriculum
  let addresses: SiteAddresses
  let today: CalendarDate
  let icons: [(path: String, size: String, type: String)]
  let colors: (paper: String, pine: String)

  init(curriculum: Curriculum, addresses: SiteAddresses, assets: AssetPipeline, today: CalendarDate) {
    self.curriculum = curriculum
    self.addresses = addresses
    self.today = today
    let base = curriculum.configuration.baseURL.path
    icons = [("icon-192.png", "192x192"), ("icon-512.png", "512x512")].map {
      (path: base + assets.path(of: $0.0), size: $0.1, type: "image/png")
    }
    colors = (assets.tokens.light["paper"]?.text ?? "#FFFFFF", assets.tokens.light["pine"]?.text ?? "#000000")
  }

  /// The same files for a curriculum that differs in texts alone.
  init(_ other: SiteFileMaker, curriculum: Curriculum, addresses: SiteAddresses) {
    self.curriculum = curriculum
    self.addresses = addresses
    today = other.today
    icons = other.icons
    colors = other.colors
  }

  /// Every file with its path on the site.
  var files: [(path: String, file: SiteFile)] {
    let languages = curriculum.languages
    return languages.indices.map { (Self.manifestPath($0, languages), .manifest($0)) }
      + languages.indices.map { (Feed.path(languages[$0], isFirst: $0 == 0), .feed($0)) }
      + sitemap.paths.enumerated().map { ($1, $0 == 0 ? .sitemap : .sitemapPart($0 - 1)) }
      + calendars + [("robots.txt", .robots), (SiteFile.headersPath, .headers)]
      + (redirects.lines.isEmpty ? [] : [(SiteFile.redirectsPath, .redirects)])
  }

  private var calendars: [(path: String, file: SiteFile)] {
    curriculum.programs.enumerated().flatMap { index, program -> [(path: String, file: SiteFile)] in
      guard let start = program.starts else { return [] }
      return curriculum.languages.indices.map { language in
        let path = Self.folder(language, curriculum.languages) + ProgramCalendar.name(of: program)
        return (path, .calendar(program: index, language: language, start: start))
      }
    }
  }

  static func manifestPath(_ language: Int, _ languages: [Language]) -> String {
    folder(language, languages) + "manifest.webmanifest"
  }

  private static func folder(_ language: Int, _ languages: [Language]) -> String {
    language == 0 ? "" : languages[language].code + "/"
  }

  func bytes(of file: SiteFile) -> [UInt8] {
    switch file {
    case .manifest(let language):
      let home = addresses.path(of: addresses.home(inLanguageAt: language))
      return SmallFiles.manifest(
        curriculum, language: language, start: curriculum.configuration.baseURL.path + home, icons: icons,
        colors: colors)
    case .feed(let language):
      return Feed(curriculum: curriculum, addresses: addresses, language: language, today: today).bytes()
    case .sitemap: return sitemap.bytes()
    case .sitemapPart(let number): return sitemap.bytes(ofPart: number)
    case .robots: return SmallFiles.robots(curriculum)
    case .headers: return SmallFiles.headers(curriculum)
    case .redirects: return redirects.bytes()
    case .calendar(let program, let language, let start):
      return ProgramCalendar(
        curriculum: curriculum, program: program, language: language, starting: start, today: today
      ).bytes()
    }
  }

  private var redirects: HostRedirects { HostRedirects(curriculum: curriculum, addresses: addresses) }
  private var sitemap: Sitemap { Sitemap(curriculum: curriculum, addresses: addresses) }
}
