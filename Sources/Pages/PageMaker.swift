public import Curriculum
public import Diagnostics

/// The checked templates and strings of a site, before anything is rendered.
public struct PageTemplates: Sendable {
  let library: TemplateLibrary

  /// Reads and checks templates and strings; the first folder that has a file wins.
  /// - Throws: `DiagnosticsError` with every unknown name, unknown partial and missing string, each with its place.
  public init(_ folders: TemplateFolders, languages: [Language]) throws(DiagnosticsError) {
    library = try TemplateLibrary(folders, languages: languages)
  }

  /// A string of the user interface, in the language at an index.
  public func string(_ key: StringKey, language: Int) -> String { library.strings[language][key] }
}

/// Makes the HTML of any page of a site, on any thread, when asked.
public struct PageMaker: Sendable {
  private let site: SiteModel

  public init(
    curriculum: Curriculum, addresses: SiteAddresses, templates: PageTemplates, media: MediaTable,
    assets: PublishedAssets, theme: PublishedTheme, handouts: PublishedHandouts = .none, isPortable: Bool
  ) {
    site = SiteModel(
      curriculum: curriculum, addresses: addresses, library: templates.library, media: media, assets: assets,
      theme: theme, handouts: handouts, isPortable: isPortable)
  }

  /// The whole document, UTF-8.
  public func html(of page: PageID) -> [UInt8] {
    let linker = site.linker(for: page)
    let strings = site.strings(of: page)
    let lists = ListModels(site: site, page: page, linker: linker)
    switch page.kind {
    case .topic(let index): return topic(index, page, linker, lists)
    case .section(let index):
      return render(
        "section", page, linker, title: site.curriculum.title(ofSection: index, inLanguageAt: page.language),
        [
          "section": lists.section(index)
        ])
    case .home:
      let name = site.text(site.curriculum.configuration.name, on: page)
      return render("home", page, linker, title: name, ["home": lists.home(nil)])
    case .glossary:
      return render(
        "glossary", page, linker, title: strings[.glossaryTitle], summary: strings[.glossarySummary],
        [
          "glossary": lists.glossary()
        ])
    case .allModules:
      return render(
        "all-modules", page, linker, title: strings[.allModulesTitle], summary: strings[.allModulesSummary],
        [
          "index": lists.allModules()
        ])
    case .sources:
      return render(
        "sources", page, linker, title: strings[.sourcesTitle], summary: strings[.sourcesSummary],
        [
          "bibliography": lists.sources()
        ])
    case .search:
      return render(
        "search", page, linker, title: strings[.searchTitle], summary: strings[.searchSummary],
        ["home": lists.home(nil)])
    case .program(let index):
      let title = site.text(site.curriculum.programs[index].title, on: page)
      return render("program", page, linker, title: title, ["program": lists.program(index)])
    case .notFound:
      var model = PageModel(site: site, page: page, linker: linker, title: strings[.notFoundTitle])
      model.description = strings[.notFoundSummary]
      model.isIndexed = false
      return render("not-found", model, ["home": lists.home(nil)])
    }
  }

  /// A page at an old address that leads to a new one, fragments kept by the theme's script.
  /// - Parameter path: of its file, `old/page/index.html`.
  public func redirect(to page: PageID, at path: String) -> [UInt8] {
    let linker =
      site.isPortable
      ? Linker(portableFrom: path) : Linker(basePath: site.curriculum.configuration.baseURL.path)
    var model = PageModel(site: site, page: page, linker: linker, title: site.strings(of: page)[.redirectTitle])
    model.isIndexed = false
    let target = TemplateObject([
      "target": linker.link(to: site.addresses.path(of: page)), "title": title(of: page),
    ])
    return render("redirect", model, ["redirect": target])
  }

  /// The title of a page, as lists show it.
  public func title(of page: PageID) -> String {
    if case .topic(let index) = page.kind {
      return site.curriculum.topics[index].module(inLanguageAt: page.language).title
    }
    return site.text(site.curriculum.configuration.name, on: page)
  }

  private func topic(_ index: Int, _ page: PageID, _ linker: Linker, _ lists: ListModels) -> [UInt8] {
    let topic = site.curriculum.topics[index]
    let module = topic.module(inLanguageAt: page.language)
    var model = PageModel(site: site, page: page, linker: linker, title: module.title)
    model.module = module
    model.description = module.frontMatter.summary.map(site.bodies[page.language].variables.resolve)
    let data = site.structuredData(for: page)
    switch topic.kind {
    case .home:
      if let clinic = site.curriculum.clinic, !clinic.isPlainlyAnExample {
        model.structuredData = [data.clinic(clinic, name: site.text(clinic.name, on: page))]
      }
      return render("home", model, ["home": lists.home(module)])
    case .section:
      return render("section", model, ["section": lists.section(topic.section ?? 0)])
    case .module, .notice:
      let body = ModuleModel(site: site, page: page, topic: topic, module: module, linker: linker)
      if let section = topic.section {
        let parent = site.addresses.section(section, language: page.language)
        model.parents = [
          PageModel.PageLink(
            title: site.curriculum.title(ofSection: section, inLanguageAt: page.language), page: parent)
        ]
      }
      if topic.kind == .module {
        model.structuredData = [
          data.medicalWebPage(
            title: module.title, description: model.description, url: site.absoluteURL(of: page),
            audience: site.curriculum.audience(of: topic, inLanguageAt: page.language), review: body.review)
        ]
      }
      return render(topic.kind == .notice ? "page" : "module", model, ["module": body.object()])
    }
  }

  private func render(
    _ layout: String, _ page: PageID, _ linker: Linker, title: String, summary: String? = nil,
    _ values: KeyValuePairs<String, (any TemplateConvertible)?>
  ) -> [UInt8] {
    var model = PageModel(site: site, page: page, linker: linker, title: title)
    model.description = summary
    return render(layout, model, values)
  }

  private func render(_ layout: String, _ model: PageModel, _ values: KeyValuePairs<String, (any TemplateConvertible)?>)
    -> [UInt8]
  {
    let page = TemplateObject(["page": model.object()], over: site.sharedObject(for: model.page))
    return site.library.render("layouts/" + layout, TemplateObject(values, over: page))
  }
}
