internal import Curriculum
internal import PlacedYAML

/// Single sheets: a poster, wallet cards, an empty week.
struct SheetModels {
  /// Of a business card, ten to a sheet of either size: two columns of five.
  private static let cardsToASheet = 10
  /// What a card of 2 inches holds in type that can be read.
  private static let linesToACard = 6

  private let document: PrintDocument
  private let site: PrintSite
  private let language: Int

  init(_ site: PrintSite, _ request: PrintRequest) {
    self.site = site
    language = request.language
    document = PrintDocument(site, request, topics: [])
  }

  /// The passages that the module names for its poster, with its main message.
  func poster(_ topic: Int) -> PrintedDocument {
    let module = site.curriculum.topics[topic].module(inLanguageAt: language)
    let body = PrintBody(document, module: module, topic: topic, titleLevel: 1, isPlain: true)
    let html = body.render(passages: module.frontMatter.poster.map(\.text))
    return document.printed(
      "print-poster", title: module.title, online: site.addresses.path(of: PageID(.topic(topic), language: language)),
      [
        "poster": TemplateObject([
          "message": module.frontMatter.message.map(document.body.variables.resolve), "body": html,
          "language": module.language.code,
        ])
      ])
  }

  func walletCards() -> PrintedDocument {
    let lines = cardLines()
    let card = TemplateObject(["lines": lines])
    return document.printed(
      "print-wallet-cards", title: document.strings[.printCardTitle], online: home,
      ["cards": [TemplateObject](repeating: card, count: Self.cardsToASheet)])
  }

  /// Emergency and lifeline first, then the clinic, then the other lines while there is room.
  private func cardLines() -> [TemplateObject] {
    let contacts = ContactModel(curriculum: site.curriculum, language: document.language)
    let lines = site.curriculum.crisisLines
    let strip = lines.filter(\.isInStrip).map(contacts.line)
    let others = lines.filter { !$0.isInStrip }.map(contacts.line)
    let clinic = contacts.clinic().map { [$0] } ?? []
    let afterHours = site.curriculum.clinic?.afterHoursPhone.map { phone in
      TemplateObject(["name": document.strings[.printAfterHours], "phone": phone])
    }
    return Array((strip + clinic + [afterHours].compactMap { $0 } + others).prefix(Self.linesToACard))
  }

  func planner() -> PrintedDocument {
    let slots = [StringKey.printMorning, .printAfternoon, .printEvening].map { document.strings[$0] }
    let worksheet = Worksheet(
      title: document.strings[.printPlannerTitle],
      fields: [.week(label: document.strings[.printPlannerLabel], slots: slots)])
    let fields = PrintWorksheet(number: document.addWorksheet(), in: document)
    return document.printed(
      "print-planner", title: worksheet.title, online: home,
      ["planner": TemplateObject(["title": worksheet.title, "fields": fields.fields(of: worksheet)])])
  }

  private var home: String { site.addresses.path(of: site.addresses.home(inLanguageAt: language)) }
}
