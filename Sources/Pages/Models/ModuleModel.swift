internal import Curriculum
internal import Markdown
internal import PlacedYAML

/// What the layouts `module` and `page` show of one module.
struct ModuleModel {
  let site: SiteReader
  let page: PageID
  /// An index into the curriculum's topics.
  let index: Int
  let topic: Topic
  let module: Module
  let linker: Linker

  /// The sign-off of this very text by a clinician.
  var review: Review? { wording.current }

  private var wording: ReviewWording {
    ReviewWording(site: site, module: module, page: page)
  }

  private var strings: UserInterfaceStrings { site.strings(of: page) }
  private var variables: Variables { site.variables(on: page) }

  /// The model, and what the page's own metadata needs of it.
  func object() -> TemplateObject {
    let renderer = BodyRenderer(site, module: module, page: page, linker: linker)
    let body = renderer.render()
    for source in module.frontMatter.sources {
      site.source(source.text).map(renderer.list)
    }
    let notes = BodyNotes(site: site, page: page, linker: linker, renderer: renderer)
    let (contents, words, sources) = (notes.contents(), notes.words(), notes.sources())
    let related = module.frontMatter.related.compactMap { relatedLink($0.text) }
    let neighbours = neighbours()
    let handouts = HandoutLinks(site: site, page: page, linker: linker).objects()
    let audience = site.audience(of: index, language: page.language)
    let fields: TemplateFields = [
      "message": module.frontMatter.message.map { HTMLBuffer.withTelephones(variables.resolve($0)) },
      "readingTime": readingTime(of: module, strings),
      "audience": audienceText(audience, strings),
      "contents": contents, "hasContents": contents.count > 2,
      "words": words, "hasWords": !words.isEmpty,
      "sources": sources, "hasSources": !sources.isEmpty,
      "related": related, "hasRelated": !related.isEmpty,
      "previous": neighbours.previous, "next": neighbours.next,
      "section": topic.section.map(sectionLink),
      "isReviewed": review != nil, "review": wording.text().map { TemplateObject(["text": $0]) },
      "revised": module.frontMatter.updated.map(strings.date),
      "translationNotice": wording.translationNotice(),
      "handouts": handouts, "hasHandouts": !handouts.isEmpty,
      "hasWorksheet": !renderer.worksheets.isEmpty,
      "isSafety": module.frontMatter.isSafety, "isNotice": topic.kind == .notice,
    ]
    return TemplateObject(fields, over: body.object())
  }

  private func relatedLink(_ path: String) -> TemplateObject? {
    guard case .topic(let index, let named, _) = site.target(of: path, from: module) else { return nil }
    return site.link(to: index, from: page, linker, language: named)
  }

  private func sectionLink(_ index: Int) -> TemplateObject {
    TemplateObject([
      "title": site.title(ofSection: index, on: page),
      "url": linker.link(to: site.addresses.path(of: site.address(ofSection: index, on: page))),
    ])
  }

  /// The modules before and after this one in its section.
  private func neighbours() -> (previous: TemplateObject?, next: TemplateObject?) {
    let (previous, next) = site.neighbours(of: index)
    return (
      previous.map { site.link(to: $0, from: page, linker) }, next.map { site.link(to: $0, from: page, linker) }
    )
  }
}

/// "6 min read", at 180 words a minute, a pace for careful reading; never less than one minute.
func readingTime(of module: Module, _ strings: UserInterfaceStrings) -> String {
  strings.text(.minutesToRead, ("minutes", String(max(1, (module.wordCount + 90) / 180))))
}

/// "For clients and families"; nil where nothing is said.
func audienceText(_ audience: [Audience], _ strings: UserInterfaceStrings) -> String? {
  guard !audience.isEmpty else { return nil }
  let names = audience.map { audience -> String in
    switch audience {
    case .client: strings[.audienceClient]
    case .family: strings[.audienceFamily]
    case .referrer: strings[.audienceReferrer]
    case .facilitator: strings[.audienceFacilitator]
    }
  }
  return strings.text(.audienceList, ("list", strings.list(names)))
}
