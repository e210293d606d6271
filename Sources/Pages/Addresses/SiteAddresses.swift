public import Curriculum

/// Where every page stands. Paths are relative to the site's base, `addiction/triggers/`, and end in `/`; the home page
/// of the first language is "". The first language lies at the root, every other one under its code.
public struct SiteAddresses: Sendable {
  public let pages: [PageID]
  private let curriculum: Curriculum

  public init(_ curriculum: Curriculum) {
    self.curriculum = curriculum
    var kinds: [PageID.Kind] = curriculum.topics.indices.map { .topic($0) }
    if curriculum.topic(at: "") == nil { kinds.append(.home) }
    kinds += curriculum.sections.indices.filter { curriculum.sections[$0].index == nil }.map { .section($0) }
    kinds += [.glossary, .allModules, .sources, .search, .notFound]
    kinds += curriculum.programs.indices.map { .program($0) }
    pages = curriculum.languages.indices.flatMap { language in kinds.map { PageID($0, language: language) } }
  }

  /// The addresses of a curriculum that differs from this one's in texts alone.
  public init(_ other: SiteAddresses, _ curriculum: Curriculum) {
    self.curriculum = curriculum
    pages = other.pages
  }

  /// The path of a page; `404.html` is the one that ends in no slash.
  public func path(of page: PageID) -> String {
    let prefix = page.language == 0 ? "" : curriculum.languages[page.language].code + "/"
    return prefix + pathBelowLanguage(page.kind)
  }

  /// The file that holds a page, relative to the site's folder.
  public func file(of page: PageID) -> String {
    page.kind == .notFound ? path(of: page) : path(of: page) + "index.html"
  }

  /// The home page, whether its text lies in `Content/` or not.
  public func home(inLanguageAt language: Int) -> PageID {
    PageID(curriculum.topic(at: "").map { .topic($0) } ?? .home, language: language)
  }

  /// The page of a section, whether it has an `index.md` or not.
  public func section(_ index: Int, language: Int) -> PageID {
    PageID(curriculum.sections[index].index.map { .topic($0) } ?? .section(index), language: language)
  }

  private func pathBelowLanguage(_ kind: PageID.Kind) -> String {
    switch kind {
    case .topic(let index):
      let path = curriculum.topics[index].path
      return path.isEmpty ? "" : path + "/"
    case .section(let index): return curriculum.sections[index].id + "/"
    case .home: return ""
    case .glossary: return "glossary/"
    case .allModules: return "a-z/"
    case .sources: return "sources/"
    case .search: return "search/"
    case .styleguide: return "styleguide/"
    case .notFound: return "404.html"
    case .program(let index): return "programs/" + curriculum.programs[index].addressName + "/"
    }
  }
}
