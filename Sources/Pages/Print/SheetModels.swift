internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import PlacedYAML

/// Single sheets: a poster, wallet cards, an empty week.
struct SheetModels {
  /// Business cards of 3.5 by 2 inches on a sheet of either size.
  private static let cards = (rows: 5, columns: 2)

  private let document: PrintDocument
  private let site: PrintSite
  private let language: Int

  init(_ site: PrintSite, _ request: PrintRequest) {
    self.site = site
    language = request.language
    document = PrintDocument(site, request, topics: [])
  }

  /// The passages that the module names for its poster, with its main message.
  func poster(_ topic: Int) throws(DiagnosticsError) -> PrintedDocument {
    let module = site.curriculum.topics[topic].module(inLanguageAt: language)
    let body = PrintBody(document, module: module, topic: topic, titleLevel: 1, isPlain: true)
    let html = body.render(passages: module.frontMatter.poster.map(\.text))
    return try document.printed(
      "print-poster", title: module.title, online: site.addresses.path(of: PageID(.topic(topic), language: language)),
      [
        "poster": TemplateObject([
          "message": module.frontMatter.message.map { HTMLBuffer.withTelephones(document.variables.resolve($0)) },
          "body": html,
          "language": module.language.code, "review": review(topic, module),
        ])
      ])
  }

  private func review(_ topic: Int, _ module: Module) -> TemplateObject {
    ReviewWording(
      site: site.reader, module: module, page: PageID(.topic(topic), language: language)
    ).object()
  }

  func walletCards() throws(DiagnosticsError) -> PrintedDocument {
    let row = TemplateObject([
      "cards": [TemplateObject](repeating: TemplateObject(["lines": cardLines()]), count: Self.cards.columns)
    ])
    return try document.printed(
      "print-wallet-cards", title: document.strings[.printCardTitle], online: home,
      ["rows": [TemplateObject](repeating: row, count: Self.cards.rows)])
  }

  /// The lines of the crisis strip, then the clinic by day and after hours: what a card of 2 inches holds in type that
  /// can be read.
  private func cardLines() -> [TemplateObject] {
    let contacts = ContactModel(
      curriculum: site.curriculum, language: document.language, strings: document.strings)
    let clinic = contacts.clinic().map { [$0] } ?? []
    let afterHours = site.curriculum.clinic?.afterHoursPhone.map { phone in
      [TemplateObject(["name": document.strings[.printAfterHours], "phone": phone.shown])]
    }
    return site.curriculum.crisisLines.filter(\.isInStrip).map(contacts.line) + clinic + (afterHours ?? [])
  }

  func planner() throws(DiagnosticsError) -> PrintedDocument {
    let slots = [StringKey.printMorning, .printAfternoon, .printEvening].map { document.strings[$0] }
    let worksheet = Worksheet(
      title: document.strings[.printPlannerTitle],
      fields: [.week(label: document.strings[.printPlannerLabel], slots: slots)])
    let fields = PrintWorksheet(number: document.addWorksheet(), in: document)
    return try document.printed(
      "print-planner", title: worksheet.title, online: home,
      ["planner": TemplateObject(["title": worksheet.title, "fields": fields.fields(of: worksheet)])])
  }

  private var home: String { site.addresses.path(of: site.addresses.home(inLanguageAt: language)) }
}
