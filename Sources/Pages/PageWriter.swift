internal import Curriculum
internal import Diagnostics

/// Writes one page: chooses its layout and fills it.
struct PageWriter {
  let site: SiteReader
  let page: PageID
  let linker: Linker

  private var strings: UserInterfaceStrings { site.strings(of: page) }
  private var lists: ListModels { ListModels(site: site, page: page, linker: linker) }

  func html() throws(DiagnosticsError) -> [UInt8] {
    switch page.kind {
    case .topic(let index): return try topic(index)
    case .section(let index):
      return try render(
        "section", title: site.title(ofSection: index, on: page), ["section": lists.section(index, nil)])
    case .home:
      return try render("home", title: site.text(site.configuration.name, on: page), ["home": lists.home(nil)])
    case .glossary:
      return try render(
        "glossary", title: strings[.glossaryTitle], summary: strings[.glossarySummary],
        [
          "glossary": lists.glossary()
        ])
    case .allModules:
      return try render(
        "all-modules", title: strings[.allModulesTitle], summary: strings[.allModulesSummary],
        [
          "index": lists.allModules()
        ])
    case .sources:
      return try render(
        "sources", title: strings[.sourcesTitle], summary: strings[.sourcesSummary],
        [
          "bibliography": lists.sources()
        ])
    case .search:
      return try render(
        "search", title: strings[.searchTitle], summary: strings[.searchSummary], ["home": lists.home(nil)])
    case .program(let index):
      var model = model(title: site.programTitle(index, on: page))
      model.isDraft = site.isDraft(program: index, on: page)
      let program = ProgramModel(site: site, page: page, linker: linker, index: index).object()
      return try render("program", model, ["program": program])
    case .styleguide: return try styleguide()
    case .notFound:
      var model = model(title: strings[.notFoundTitle])
      model.description = strings[.notFoundSummary]
      model.isIndexed = false
      return try render("not-found", model, ["home": lists.home(nil)])
    }
  }

  private func styleguide() throws(DiagnosticsError) -> [UInt8] {
    guard let text = site.styleguide(on: page) else { return [] }
    var model = model(title: text.title)
    model.module = text
    model.isIndexed = false
    return try render("styleguide", model, StyleguideModel(site: site, page: page, linker: linker, text: text).values())
  }

  /// A page at an old address that leads to this one.
  func redirect(from linker: Linker) throws(DiagnosticsError) -> [UInt8] {
    var model = PageModel(site: site, page: page, linker: linker, title: strings[.redirectTitle])
    model.isIndexed = false
    let target = TemplateObject([
      "target": linker.link(to: site.addresses.path(of: page)), "title": title(),
    ])
    return try render("redirect", model, ["redirect": target])
  }

  /// The title of the page, as lists show it.
  private func title() -> String {
    if case .topic(let index) = page.kind { return site.module(index, language: page.language).title }
    return site.text(site.configuration.name, on: page)
  }

  private func topic(_ index: Int) throws(DiagnosticsError) -> [UInt8] {
    let topic = site.topic(index)
    let module = site.module(index, language: page.language)
    var model = model(title: module.title)
    model.module = module
    model.description = module.frontMatter.summary.map(site.variables(on: page).resolve)
    switch topic.kind {
    case .home:
      if let clinic = site.clinic, !clinic.isPlainlyAnExample {
        let data = site.structuredData(for: page)
        model.structuredData = [data.clinic(clinic, name: site.text(clinic.name, on: page))]
      }
      return try render("home", model, ["home": lists.home(module)])
    case .section:
      return try render("section", model, ["section": section(topic)])
    case .module, .notice: return try self.module(index, topic, module, model)
    }
  }

  private func section(_ topic: Topic) -> TemplateObject {
    let section = topic.section ?? 0
    return lists.section(section, site.index(ofSection: section).map { site.module($0, language: page.language) })
  }

  private func module(
    _ index: Int, _ topic: Topic, _ module: Module, _ model: PageModel
  ) throws(DiagnosticsError) -> [UInt8] {
    var model = model
    let body = ModuleModel(site: site, page: page, index: index, topic: topic, module: module, linker: linker)
    if let section = topic.section {
      model.parents = [
        PageModel.PageLink(
          title: site.title(ofSection: section, on: page), page: site.address(ofSection: section, on: page))
      ]
    }
    if topic.kind == .module {
      let data = site.structuredData(for: page)
      model.structuredData = [
        data.medicalWebPage(
          title: module.title, description: model.description, url: site.absoluteURL(of: page),
          audience: site.audience(of: index, language: page.language), review: body.review)
      ]
    }
    return try render(topic.kind == .notice ? "page" : "module", model, ["module": body.object()])
  }

  private func model(title: String) -> PageModel { PageModel(site: site, page: page, linker: linker, title: title) }

  private func render(
    _ layout: String, title: String, summary: String? = nil, _ values: TemplateFields
  ) throws(DiagnosticsError) -> [UInt8] {
    var model = model(title: title)
    model.description = summary
    return try render(layout, model, values)
  }

  private func render(
    _ layout: String, _ model: PageModel, _ values: TemplateFields
  ) throws(DiagnosticsError) -> [UInt8] {
    try site.render("layouts/" + layout, page, over: model.linker) { shared in
      TemplateObject(values, over: TemplateObject(["page": model.object()], over: shared))
    }
  }
}
