internal import Curriculum

/// What every layout knows of its page: title, address, languages, breadcrumbs, metadata.
struct PageModel {
  let site: SiteReader
  let page: PageID
  let linker: Linker
  let title: String
  var description: String?
  /// The module whose text the page shows, where it shows one.
  var module: Module?
  /// Parents below the home page.
  var parents: [PageLink] = []
  var structuredData: [JSONValue] = []
  var isIndexed = true
  /// Whether what a page without a module shows is a draft.
  var isDraft = false

  struct PageLink {
    let title: String
    let page: PageID
  }

  func object() -> TemplateObject {
    let configuration = site.configuration
    let siteName = site.text(configuration.name, on: page)
    return TemplateObject([
      "title": title,
      "documentTitle": isHome ? siteName : title + " · " + siteName,
      "description": description,
      "canonical": site.absoluteURL(of: canonical),
      "openGraphType": module == nil || isHome ? "website" : "article",
      "isIndexed": isIndexed && !isFallback,
      "alternates": alternates(),
      "languages": languages(),
      "breadcrumbs": breadcrumbs(),
      "structuredData": metadata(),
      "contentLanguage": module?.language.code ?? site.language(of: page).code,
      "contentDirection": module.flatMap { otherDirection($0.language) },
      "isFallback": isFallback,
      "fallbackShown": module.flatMap { isFallback ? fallbackShown($0) : nil },
      "isDraft": module?.frontMatter.isDraft ?? isDraft,
    ])
  }

  /// That of a language, where it is not the page's.
  private func otherDirection(_ language: Language) -> String? {
    language.direction == site.language(of: page).direction ? nil : language.direction
  }

  private var isHome: Bool { page == site.addresses.home(inLanguageAt: page.language) }

  /// The text stands here in another language because it is not translated yet.
  private var isFallback: Bool { module.map { $0.language != site.language(of: page) } ?? false }

  /// In which language the text stands here, by its own name.
  private func fallbackShown(_ module: Module) -> String {
    let written = site.strings(of: page.inLanguage(site.language(of: module)))
    return site.strings(of: page).text(.fallbackShown, ("language", written[.languageName]))
  }

  /// The page whose text this is.
  private var canonical: PageID {
    guard let module, let language = site.languages.firstIndex(of: module.language) else { return page }
    return page.inLanguage(language)
  }

  /// The languages in which this page has a text of its own.
  private var writtenLanguages: [Int] {
    let indices = Array(site.languages.indices)
    guard case .topic(let topic) = page.kind else { return indices }
    return indices.filter { site.topic(topic).translations[$0] != nil }
  }

  private func alternates() -> [TemplateObject] {
    let written = writtenLanguages
    guard written.count > 1, !isFallback, isIndexed else { return [] }
    return written.map { index in
      TemplateObject([
        "language": site.languages[index].code, "url": site.absoluteURL(of: page.inLanguage(index)),
      ])
    } + [TemplateObject(["language": "x-default", "url": site.absoluteURL(of: page.inLanguage(written[0]))])]
  }

  private func languages() -> [TemplateObject] {
    guard site.languages.count > 1 else { return [] }
    return site.languages.indices.map { index in
      TemplateObject([
        "language": site.languages[index].code, "name": site.name(ofLanguageAt: index),
        "url": linker.link(to: site.addresses.path(of: page.inLanguage(index))), "isCurrent": index == page.language,
      ])
    }
  }

  private var trail: [PageLink] {
    guard !isHome else { return [] }
    let home = PageLink(
      title: site.strings(of: page)[.home], page: site.addresses.home(inLanguageAt: page.language))
    return [home] + parents + [PageLink(title: title, page: page)]
  }

  private func breadcrumbs() -> [TemplateObject] {
    trail.map { crumb in
      TemplateObject([
        "title": crumb.title, "url": linker.link(to: site.addresses.path(of: crumb.page)),
        "isCurrent": crumb.page == page,
      ])
    }
  }

  private func metadata() -> [UInt8]? {
    guard isIndexed, !isFallback else { return nil }
    let data = site.structuredData(for: page)
    let crumbs = trail.map { (title: $0.title, url: site.absoluteURL(of: $0.page)) }
    let nodes = structuredData + (crumbs.isEmpty ? [] : [data.breadcrumbs(crumbs)])
    return nodes.isEmpty ? nil : data.document(nodes)
  }
}
