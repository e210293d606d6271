internal import Curriculum

/// What the layout `styleguide` shows: the theme's own text, and a few examples out of the site of everything else that
/// pages hold. Where the site has no example, as of a program, that part stays empty.
struct StyleguideModel {
  private static let examples = 3

  let site: SiteReader
  let page: PageID
  let linker: Linker
  let text: Module

  private var strings: UserInterfaceStrings { site.strings(of: page) }
  private var lists: ListModels { ListModels(site: site, page: page, linker: linker) }

  func values() -> TemplateFields {
    let (_, sections) = site.list(.sections(language: page.language))
    let (_, programs) = site.list(.programs(language: page.language))
    let modules = sections.sections.isEmpty ? [] : lists.modules(ofSection: 0)
    return [
      "module": module(modules), "home": lists.home(nil),
      "section": section(Array(modules.prefix(Self.examples))),
      "program": programs.programs.isEmpty ? nil : program(), "samples": samples(),
    ]
  }

  private func program() -> TemplateObject {
    ProgramModel(site: site, page: page, linker: linker, index: 0).object()
  }

  private func section(_ modules: [TemplateObject]) -> TemplateObject {
    let part = TemplateObject(["title": text.title, "id": "modules-1", "modules": modules])
    return TemplateObject(["modules": modules, "hasParts": true, "parts": [part]])
  }

  private func module(_ modules: [TemplateObject]) -> TemplateObject {
    let renderer = BodyRenderer(site, module: text, page: page, linker: linker)
    let body = renderer.render()
    let (_, curriculum) = site.list(.bibliography(language: page.language))
    for source in curriculum.bibliography.entries.indices.prefix(Self.examples) { renderer.list(source) }
    let notes = BodyNotes(site: site, page: page, linker: linker, renderer: renderer)
    let (contents, words, sources) = (notes.contents(), notes.words(), notes.sources())
    let fields: TemplateFields = [
      "message": text.frontMatter.message.map(site.variables(on: page).resolve),
      "readingTime": readingTime(of: text, strings), "audience": audienceText(Audience.allCases, strings),
      "contents": contents, "hasContents": !contents.isEmpty, "words": words, "hasWords": !words.isEmpty,
      "sources": sources, "hasSources": !sources.isEmpty,
      "related": Array(modules.prefix(Self.examples)), "hasRelated": !modules.isEmpty,
      "previous": modules.first, "next": modules.dropFirst().first, "section": modules.last,
      "isReviewed": false, "revised": day.map(strings.date), "translationNotice": strings[.translationAwaiting],
      "handouts": handouts, "hasHandouts": true, "hasWorksheet": !renderer.worksheets.isEmpty,
    ]
    return TemplateObject(fields, over: body.object())
  }

  private var handouts: [TemplateObject] {
    [StringKey.handout, .handoutLargePrint].map { title in
      let pages = strings.text(.pageCount, ("count", "3"))
      return TemplateObject([
        "url": "#main", "title": strings[title],
        "details": strings.text(.handoutDetails, ("pages", pages), ("paper", strings[.paperLetter]), ("size", "84")),
      ])
    }
  }

  /// Some day, so that the page is the same every day.
  private var day: CalendarDate? { CalendarDate(year: 2027, month: 5, day: 3) }

  /// What depends on sign-offs or on what somebody types.
  private func samples() -> TemplateObject {
    let date = day.map(strings.date) ?? ""
    let signed = [("name", "A. Name"), ("credential", "LCSW"), ("date", date)]
    return TemplateObject([
      "reviewed": strings.text(.reviewedBy, signed) + "; " + strings.text(.nextReview, ("date", date)),
      "outdated": strings.text(.reviewOutdated, signed), "translation": strings[.translationAwaiting],
      "results": filled("searchResults", "count", "2"), "corrected": filled("searchCorrected", "query", "naloxone"),
      "literal": filled("searchLiteral", "query", "nalaxone"), "none": filled("searchNone", "query", "qwertz"),
    ])
  }

  /// A text of the theme's search script, whose place `{name}` the script fills.
  private func filled(_ string: String, _ name: String, _ value: String) -> String {
    (strings.values[string] ?? "").replacing("{\(name)}", with: value)
  }
}
