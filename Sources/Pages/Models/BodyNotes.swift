internal import Curriculum
internal import Markdown

/// What a page says beside a body that has been rendered: its headings, words and sources.
struct BodyNotes {
  let site: SiteReader
  let page: PageID
  let linker: Linker
  let renderer: BodyRenderer

  func contents() -> [TemplateObject] {
    let headings = renderer.headings.filter { $0.level == 2 }.map {
      TemplateObject(["title": $0.text, "url": "#" + $0.id])
    }
    guard let (worksheet, id) = renderer.worksheets.first else { return headings }
    return headings + [TemplateObject(["title": renderer.variables.resolve(worksheet.title), "url": "#" + id])]
  }

  func words() -> [TemplateObject] { renderer.explained.map(word) }

  private func word(_ index: Int) -> TemplateObject {
    let term = site.term(index, on: page)
    let entry = term.byLanguage[site.language(of: page)]
    let glossary = site.addresses.path(of: PageID(.glossary, language: page.language))
    return TemplateObject([
      "id": term.id, "term": entry?.term,
      "definition": entry.map { HTMLBuffer.withTelephones(renderer.variables.resolve($0.definition)) },
      "url": linker.link(to: glossary, fragment: term.id),
    ])
  }

  func sources() -> [TemplateObject] {
    renderer.cited.enumerated().map { position, index in
      let (id, html) = site.citation(index)
      return TemplateObject(["number": String(position + 1), "id": id, "html": html])
    }
  }
}
