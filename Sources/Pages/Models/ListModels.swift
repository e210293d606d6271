internal import Curriculum
internal import Foundation
internal import Markdown
internal import PlacedYAML

/// Pages that list others: home, sections, A to Z, glossary, sources, programs.
struct ListModels {
  let site: SiteReader
  let page: PageID
  let linker: Linker

  private var strings: UserInterfaceStrings { site.strings(of: page) }
  private var variables: Variables { site.variables(on: page) }

  private func module(_ topic: Int) -> Module { site.module(topic, language: page.language) }

  /// The same for a list that is one fact as a whole, and the curriculum to make it from.
  private func list(_ fact: Fact) -> (models: ListModels, curriculum: Curriculum) {
    let (site, curriculum) = site.list(fact)
    return (ListModels(site: site, page: page, linker: linker), curriculum)
  }

  private func link(_ kind: PageID.Kind) -> String {
    linker.link(to: site.addresses.path(of: PageID(kind, language: page.language)))
  }

  /// - Parameter module: the text of the home page, where `Content/` has one.
  func home(_ module: Module?) -> TemplateObject {
    let programs = programs()
    let fields: TemplateFields = [
      "message": module?.frontMatter.message.map { HTMLBuffer.withTelephones(variables.resolve($0)) },
      "sections": sections(), "programs": programs, "hasPrograms": !programs.isEmpty,
    ]
    return TemplateObject(fields, over: module.map { body($0).object() })
  }

  func programs() -> [TemplateObject] {
    let (models, curriculum) = list(.programs(language: page.language))
    return curriculum.programs.indices.map { index in
      let program = curriculum.programs[index]
      return TemplateObject([
        "title": models.site.text(program.title, on: page), "url": models.link(.program(index)),
        "summary": program.summary.map { models.site.text($0, on: page) },
      ])
    }
  }

  func sections() -> [TemplateObject] {
    let (models, curriculum) = list(.sections(language: page.language))
    return curriculum.sections.indices.map { models.sectionSummary($0, curriculum.sections[$0]) }
  }

  private func sectionSummary(_ index: Int, _ section: Section) -> TemplateObject {
    let count = section.modules.count
    let summary = section.index.flatMap { module($0).frontMatter.summary }
    return TemplateObject([
      "title": site.title(ofSection: index, on: page),
      "url": linker.link(to: site.addresses.path(of: site.address(ofSection: index, on: page))),
      "summary": summary.map(variables.resolve),
      "count": count == 1 ? strings[.pageCountOne] : strings.text(.pageCount, ("count", String(count))),
    ])
  }

  /// - Parameter own: the text of the section's page, where `Content/` has one.
  func section(_ index: Int, _ own: Module?) -> TemplateObject {
    let modules = modules(ofSection: index)
    return TemplateObject([
      "title": site.title(ofSection: index, on: page),
      "summary": own?.frontMatter.summary.map(variables.resolve),
      "message": own?.frontMatter.message.map { HTMLBuffer.withTelephones(variables.resolve($0)) },
      "body": own.map(html),
      "modules": modules, "hasParts": own?.frontMatter.parts.isEmpty == false,
      "parts": own.map { parts(of: $0, section: index, modules) } ?? [],
    ])
  }

  /// The modules of a section under the subheads of its own text; those that it names under none come first.
  private func parts(of own: Module, section: Int, _ modules: [TemplateObject]) -> [TemplateObject] {
    guard !own.frontMatter.parts.isEmpty else { return [] }
    let (_, curriculum) = list(.modules(section: site.id(ofSection: section), language: page.language))
    var rest = Dictionary(uniqueKeysWithValues: zip(curriculum.sections[section].modules, modules))
    let named = own.frontMatter.parts.enumerated().map { number, part in
      let members = part.modules.compactMap { path -> TemplateObject? in
        guard case .topic(let topic, _, _) = site.target(of: path.text, from: own) else { return nil }
        return rest.removeValue(forKey: topic)
      }
      return TemplateObject(["title": part.title, "id": "modules-\(number + 1)", "modules": members])
    }
    let others = curriculum.sections[section].modules.compactMap { rest[$0] }
    return (others.isEmpty ? [] : [TemplateObject(["modules": others])]) + named
  }

  func modules(ofSection index: Int) -> [TemplateObject] {
    let (models, curriculum) = list(.modules(section: site.id(ofSection: index), language: page.language))
    return curriculum.sections[index].modules.map(models.moduleSummary)
  }

  private func moduleSummary(_ topic: Int) -> TemplateObject {
    let audience = site.audience(of: topic, language: page.language)
    return TemplateObject(
      ["readingTime": readingTime(of: module(topic), strings), "audience": audienceText(audience, strings)],
      over: site.link(to: topic, from: page, linker))
  }

  private func html(_ module: Module) -> [UInt8] { body(module).whole }

  private func body(_ module: Module) -> BodyParts {
    BodyRenderer(site, module: module, page: page, linker: linker, isAnnotated: false).render()
  }

  // MARK: - By letter

  func glossary() -> TemplateObject {
    let language = site.language(of: page)
    let (_, curriculum) = list(.glossary(language: page.language))
    let terms = curriculum.glossary.compactMap { term in term.byLanguage[language].map { (id: term.id, entry: $0) } }
    let letters = byLetter(terms, named: \.entry.term).map { letter, terms in
      TemplateObject([
        "letter": letter, "id": Self.letterID(letter),
        "terms": terms.map {
          TemplateObject([
            "id": $0.id, "term": $0.entry.term,
            "definition": HTMLBuffer.withTelephones(variables.resolve($0.entry.definition)),
          ])
        },
      ])
    }
    return TemplateObject(["letters": letters])
  }

  func allModules() -> TemplateObject {
    let (models, curriculum) = list(.allModules(language: page.language))
    let listed = Self.listed(curriculum).map { (topic: $0, title: models.module($0).title) }
    let letters = byLetter(listed, named: \.title).map { letter, modules in
      TemplateObject([
        "letter": letter, "id": Self.letterID(letter),
        "modules": modules.map { item -> TemplateObject in
          let section = curriculum.topics[item.topic].section
          return TemplateObject(
            ["section": section.map { models.site.title(ofSection: $0, on: page) }],
            over: models.site.link(to: item.topic, from: page, linker))
        },
      ])
    }
    return TemplateObject(["letters": letters])
  }

  /// The topics in the list of all modules, in the order of the curriculum.
  static func listed(_ curriculum: Curriculum) -> [Int] {
    curriculum.topics.indices.filter { [.module, .notice].contains(curriculum.topics[$0].kind) }
  }

  /// Sorted by `Alphabet`.
  private func byLetter<Item>(_ items: [Item], named name: (Item) -> String) -> [(letter: String, items: [Item])] {
    let keyed = items.map { (key: Alphabet.key(of: name($0)), item: $0) }.sorted { $0.key < $1.key }
    var groups: [(letter: String, items: [Item])] = []
    for (key, item) in keyed {
      let letter = key.first.map { $0.isLetter ? $0.uppercased() : "#" } ?? "#"
      if groups.last?.letter == letter {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append((letter, [item]))
      }
    }
    return groups
  }

  private static func letterID(_ letter: String) -> String {
    letter == "#" ? "letter-other" : "letter-" + letter.lowercased()
  }

  // MARK: - Sources

  func sources() -> TemplateObject {
    let (models, curriculum) = list(.bibliography(language: page.language))
    let entries = curriculum.bibliography.entries
    let sorted = entries.indices.map { (key: Self.order(entries[$0]), index: $0) }.sorted { $0.key < $1.key }
    return TemplateObject([
      "entries": sorted.map { _, index in
        let (id, html) = models.site.citation(index)
        return TemplateObject(["id": id, "html": html])
      }
    ])
  }

  private static func order(_ entry: BibliographyEntry) -> String {
    Alphabet.key(of: (entry.authors.first?.family ?? "") + " " + entry.title)
  }
}
