public import Diagnostics
public import Files
public import PlacedYAML

/// What `Content/site.yml` says.
public struct SiteConfiguration: Sendable {
  public var file: SourceFile
  public var name: LocalizedText
  public var tagline: LocalizedText?
  public var baseURL: BaseURL
  /// At least one; the first lies at the root of the site.
  public var languages: [Language]
  /// Where `site.yml` names each of them.
  public var languagePlaces: [Language: Place]
  /// The id of the clinic: the name of a file in `Content/clinics/` without `.yml`.
  public var clinicID: String?
  /// The menu in its order; empty means every section in its own order.
  public var menu: [MenuGroup]
  /// What people come for, as the home page puts it before everything else.
  public var doors: [Door]
  /// Sections, `twelve-steps`, and modules, `care/plan`, that this site does not publish.
  public var leaveOut: [PlacedSetting]
  /// Where "leave quickly" leads.
  public var quickExit: String
  public var allowsRawHTML: Bool
  /// Whether pictures, downloads and assets may be links to other folders.
  public var followsLinks: Bool
  /// Which addresses links may have.
  public var linkSchemes: LinkSchemes
  public var contentLicense: String?
  /// Whether a build makes the handouts of the modules as PDF files and links them.
  public var publishesHandouts: Bool
  /// Whether a build makes pictures small enough for an old phone.
  public var resizesPictures: Bool
  /// Who may write what is published.
  public var access: PublishedAccess
  /// What handouts are printed on unless somebody asks for another.
  public var paper: PaperSize
  public var theme: ThemeConfiguration
  /// What is said of the rules, as it is written: the rules know what it means.
  public var checks: YAMLValue?

  /// The ids of the sections in the menu, in its order.
  public var navigation: [String] { menu.flatMap(\.sections) }
}

/// Sections that stand together in the menu.
public struct MenuGroup: Sendable {
  /// Nil for sections that belong to no group.
  public var title: LocalizedText?
  public var sections: [String]
}

/// What somebody may come for, in their own words, and the page that answers it.
public struct Door: Sendable {
  public enum Destination: Sendable {
    /// The path of a module, `get-help/get-help-now`.
    case module(PlacedSetting)
    /// The id of a program.
    case program(PlacedSetting)
  }

  public var text: LocalizedText
  public var destination: Destination
  /// The id of the heading in the module at which it opens; nil for the top of the page.
  public var heading: PlacedSetting?
  /// The cries for help in search whose card leads through it too.
  public var topics: [CrisisTopic]
}

/// The clinic's own look, laid over the theme's tokens.
public struct ThemeConfiguration: Sendable {
  /// Token name to `#RRGGBB`, in light and in dark.
  public var lightColors: [PlacedSetting] = []
  public var darkColors: [PlacedSetting] = []
  /// A CSS `font-family` list for text, and one for headings.
  public var textFont: PlacedSetting?
  public var headingFont: PlacedSetting?
  /// A path below `Content/`.
  public var logo: PlacedSetting?

  public init() {}
}

/// A name and its value, with the place of the value.
public struct PlacedSetting: Sendable {
  public let name: String
  public let value: String
  public let place: Place
}

/// The address at which the site will stand: `https://clinic.example/help/`.
public struct BaseURL: Sendable, Hashable {
  /// Without a slash at the end: `https://clinic.example`.
  public let origin: String
  /// Begins and ends with `/`.
  public let path: String

  /// Takes an `http` or `https` address; query and fragment are refused.
  public init?(_ text: String) {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.forbidden.contains($0) }) else {
      return nil
    }
    origin = scheme + host
    let path = rest.dropFirst(host.count)
    self.path = path.isEmpty ? "/" : path.hasSuffix("/") ? String(path) : path + "/"
  }

  private static let forbidden = Array("?#\"'<>\\`{}|^".utf8)
}
