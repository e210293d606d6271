internal import Curriculum
internal import Markdown
internal import PlacedYAML
internal import QRCode

/// What the layouts of printed documents show of one module.
struct PrintModuleModel {
  let document: PrintDocument
  let topic: Int
  /// The level of the module's title, from 1.
  let titleLevel: Int
  /// The level of its worksheets' titles: below its own, or the same where worksheets stand by themselves.
  let worksheetLevel: Int

  private var site: PrintSite { document.site }
  private var strings: UserInterfaceStrings { document.strings }
  private var module: Module { document.module(topic) }
  private var variables: Variables { document.variables(of: module) }

  /// In which language the text stands here where it is not translated, by its own name.
  private var fallbackShown: String? {
    guard module.language != document.language,
      let language = site.curriculum.languages.firstIndex(of: module.language)
    else { return nil }
    let written = site.reader.strings(of: PageID(.topic(topic), language: language))
    return strings.text(.fallbackShown, ("language", written[.languageName]))
  }

  /// The module and its worksheets, each an object of its own, so that a packet can put all worksheets together.
  func objects() -> (module: TemplateObject, worksheets: [TemplateObject]) {
    document.beginModule()
    let renderer = PrintBody(document, module: module, topic: topic, titleLevel: titleLevel)
    let body = renderer.render()
    document.explain(renderer.explained)
    for source in module.frontMatter.sources {
      _ = site.curriculum.bibliography.index(of: source.text).map(document.number)
    }
    let hasSourcesOnline = document.listsSourcesOnline && !document.cited.isEmpty
    let worksheets = worksheets(of: renderer)
    let values: TemplateFields = [
      "id": document.anchors[topic], "title": module.title, "titleLevel": String(titleLevel),
      "language": module.language.code, "isFallback": module.language != document.language,
      "fallbackShown": fallbackShown, "isDraft": module.frontMatter.isDraft, "isSafety": module.frontMatter.isSafety,
      "message": module.frontMatter.message.map { HTMLBuffer.withTelephones(variables.resolve($0)) },
      "hasWorksheets": !worksheets.isEmpty,
      "hasSourcesOnline": hasSourcesOnline, "leader": document.isForFacilitator ? leader(renderer) : nil,
    ]
    let text = TemplateObject(values, over: body.object())
    return (TemplateObject(["review": review(), "online": online()], over: text), worksheets)
  }

  private func review() -> TemplateObject {
    ReviewWording(
      site: site.reader, module: module, page: PageID(.topic(topic), language: document.request.language)
    ).object()
  }

  /// The page on the website: its short address and a code that leads there.
  private func online() -> TemplateObject {
    document.online(path: site.addresses.path(of: PageID(.topic(topic), language: document.request.language)))
  }

  private func worksheets(of renderer: PrintBody) -> [TemplateObject] {
    renderer.worksheets.map { worksheet, id in
      let number = document.addWorksheet()
      let fields = PrintWorksheet(number: number, of: module, in: document)
      return TemplateObject([
        "id": id, "level": String(worksheetLevel),
        "title": variables.resolve(worksheet.title),
        "intro": worksheet.intro.map { HTMLBuffer.withTelephones(variables.resolve($0)) },
        "fields": fields.fields(of: worksheet),
        "module": module.title, "language": module.language.code, "isFallback": module.language != document.language,
        "fallbackShown": fallbackShown,
      ])
    }
  }

  /// What the group leader needs before the session.
  private func leader(_ renderer: PrintBody) -> TemplateObject {
    let matter = module.frontMatter
    func list(_ texts: [String]) -> [TemplateObject] {
      texts.map { TemplateObject(["text": variables.resolve($0)]) }
    }
    return TemplateObject([
      "minutes": matter.minutes.map(document.minutes),
      "objectives": list(matter.objectives), "hasObjectives": !matter.objectives.isEmpty,
      "materials": list(matter.materials), "hasMaterials": !matter.materials.isEmpty,
      "discussion": matter.discussion.map { item in
        TemplateObject([
          "question": variables.resolve(item.question),
          "answer": item.answer.map(variables.resolve),
        ])
      },
      "hasDiscussion": !matter.discussion.isEmpty,
      "remarks": renderer.leaderNotes.map { TemplateObject(["place": $0.place, "html": $0.html]) },
    ])
  }
}

extension ReviewWording {
  /// `text`, which says so where nobody has reviewed it, `revised` and `translationNotice`.
  func object() -> TemplateObject {
    let strings = site.strings(of: page)
    return TemplateObject([
      "isCurrent": current != nil, "text": text() ?? strings[.notReviewed],
      "revised": module.frontMatter.updated.map(strings.date), "translationNotice": translationNotice(),
    ])
  }
}

extension PrintDocument {
  /// `url`, `address` and `code` of a page of the website.
  func online(path: String) -> TemplateObject {
    let url = curriculum.configuration.baseURL.address(of: path)
    let address = PrintAddress.shown(url)
    let title = strings.text(.printCode, ("address", address))
    let code = try? QRSymbol(url).svg(title: title)
    return TemplateObject(["url": url, "address": address, "code": code.map { Array($0.utf8) }])
  }
}
