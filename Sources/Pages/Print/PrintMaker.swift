public import Curriculum
public import Diagnostics

/// Makes the HTML of printed documents, on any thread, when asked.
public struct PrintMaker: Sendable {
  let site: PrintSite

  public init(curriculum: Curriculum, addresses: SiteAddresses, templates: PrintTemplates, media: MediaTable) {
    site = PrintSite(curriculum: curriculum, addresses: addresses, templates: templates, media: media)
  }

  /// - Throws: `DiagnosticsError` where a template makes too much of it.
  public func document(_ request: PrintRequest) throws(DiagnosticsError) -> PrintedDocument {
    switch request.subject {
    case .handout(let topic): try handout(topic, request)
    case .packet(let program, let part): try BookModel(site, request, program: program).packet(of: part)
    case .workbook(let program): try BookModel(site, request, program: program).workbook()
    case .poster(let topic): try SheetModels(site, request).poster(topic)
    case .walletCards: try SheetModels(site, request).walletCards()
    case .planner: try SheetModels(site, request).planner()
    }
  }

  private func handout(_ topic: Int, _ request: PrintRequest) throws(DiagnosticsError) -> PrintedDocument {
    let document = PrintDocument(site, request, topics: [topic])
    let title = site.curriculum.topics[topic].module(inLanguageAt: request.language).title
    let (module, worksheets) = PrintModuleModel(document: document, topic: topic, titleLevel: 1, worksheetLevel: 2)
      .objects()
    return try document.printed(
      "print-handout", title: title, online: site.addresses.path(of: PageID(.topic(topic), language: request.language)),
      ["module": module, "worksheets": worksheets, "backLevel": "2"])
  }
}

extension PrintDocument {
  /// Fills a layout with what all printed documents show, and `values`.
  /// - Parameter online: the path of the page on the website that belongs to it.
  func printed(
    _ layout: String, title: String, online path: String, _ values: TemplateFields
  ) throws(DiagnosticsError) -> PrintedDocument {
    let notes = listedNotes()
    let words = words()
    let sources = sources()
    let style = site.templates.style(edition: request.edition, paper: request.paper)
    let siteName = text(curriculum.configuration.name)
    let page = TemplateObject([
      "title": title, "documentTitle": title + " · " + siteName, "siteName": siteName,
      "language": language.code, "direction": language.direction, "style": style,
      "edition": request.edition.rawValue, "paper": request.paper.rawValue,
      "isFacilitator": request.edition == .facilitator, "isLargePrint": request.edition == .largePrint,
      "isExample": curriculum.clinic?.isPlainlyAnExample ?? false,
      "logo": curriculum.configuration.theme.logo.flatMap { site.picture($0.value) },
      "online": self.online(path: path),
      "contentLicense": curriculum.configuration.contentLicense,
    ])
    let back = TemplateObject([
      "notes": notes, "hasNotes": !notes.isEmpty, "words": words, "hasWords": !words.isEmpty, "sources": sources,
      "hasSources": !sources.isEmpty,
    ])
    let object = TemplateObject(
      ["page": page, "back": back], over: TemplateObject(values, over: site.shared[request.language]))
    let html = try site.templates.library.render("layouts/" + layout, object)
    return PrintedDocument(title: title, html: html, isForm: worksheetCount > 0)
  }
}
