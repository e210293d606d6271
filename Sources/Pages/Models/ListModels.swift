internal import Curriculum
internal import Foundation

/// Pages that list others: home, sections, A to Z, glossary, sources, programs.
struct ListModels {
  let site: SiteModel
  let page: PageID
  let linker: Linker

  private var curriculum: Curriculum { site.curriculum }
  private var strings: UserInterfaceStrings { site.strings(of: page) }
  private var body: BodyContext { site.bodies[page.language] }

  private func module(_ topic: Int) -> Module { curriculum.topics[topic].module(inLanguageAt: page.language) }

  private func link(_ kind: PageID.Kind) -> String {
    linker.link(to: site.addresses.path(of: PageID(kind, language: page.language)))
  }

  /// - Parameter module: the text of the home page, where `Content/` has one.
  func home(_ module: Module?) -> TemplateObject {
    let programs = curriculum.programs.indices.map { index in
      let program = curriculum.programs[index]
      return TemplateObject([
        "title": site.text(program.title, on: page), "url": link(.program(index)),
        "summary": program.summary.map { site.text($0, on: page) },
      ])
    }
    return TemplateObject([
      "message": module?.frontMatter.message.map(body.variables.resolve), "body": module.map(html),
      "sections": curriculum.sections.indices.map(sectionSummary), "programs": programs,
      "hasPrograms": !programs.isEmpty,
    ])
  }

  private func sectionSummary(_ index: Int) -> TemplateObject {
    let section = curriculum.sections[index]
    let count = section.modules.count
    let summary = section.index.flatMap { self.module($0).frontMatter.summary }
    return TemplateObject([
      "title": site.curriculum.title(ofSection: index, inLanguageAt: page.language),
      "url": linker.link(to: site.addresses.path(of: site.addresses.section(index, language: page.language))),
      "summary": summary.map(body.variables.resolve),
      "count": count == 1 ? strings[.pageCountOne] : strings.text(.pageCount, ("count", String(count))),
    ])
  }

  func section(_ index: Int) -> TemplateObject {
    let section = curriculum.sections[index]
    let own = section.index.map(module)
    return TemplateObject([
      "title": site.curriculum.title(ofSection: index, inLanguageAt: page.language),
      "summary": own?.frontMatter.summary.map(body.variables.resolve),
      "message": own?.frontMatter.message.map(body.variables.resolve), "body": own.map(html),
      "modules": section.modules.map(moduleSummary),
    ])
  }

  private func moduleSummary(_ topic: Int) -> TemplateObject {
    let audience = curriculum.audience(of: curriculum.topics[topic], inLanguageAt: page.language)
    return TemplateObject(
      ["readingTime": readingTime(of: module(topic), strings), "audience": audienceText(audience, strings)],
      over: site.link(to: topic, from: page, linker))
  }

  private func html(_ module: Module) -> [UInt8] {
    BodyRenderer(body, module: module, page: page, linker: linker, isAnnotated: false).render()
  }

  // MARK: - By letter

  func glossary() -> TemplateObject {
    let language = site.language(of: page)
    let terms = curriculum.glossary.compactMap { term in term.byLanguage[language].map { (id: term.id, entry: $0) } }
    let letters = byLetter(terms, named: \.entry.term).map { letter, terms in
      TemplateObject([
        "letter": letter, "id": Self.letterID(letter),
        "terms": terms.map {
          TemplateObject([
            "id": $0.id, "term": $0.entry.term, "definition": body.variables.resolve($0.entry.definition),
          ])
        },
      ])
    }
    return TemplateObject(["letters": letters])
  }

  func allModules() -> TemplateObject {
    let listed = curriculum.topics.indices.filter { [.module, .notice].contains(curriculum.topics[$0].kind) }
    let letters = byLetter(listed.map { (topic: $0, title: module($0).title) }, named: \.title).map { letter, modules in
      TemplateObject([
        "letter": letter, "id": Self.letterID(letter),
        "modules": modules.map { item -> TemplateObject in
          let section = curriculum.topics[item.topic].section
          return TemplateObject(
            ["section": section.map { site.curriculum.title(ofSection: $0, inLanguageAt: page.language) }],
            over: site.link(to: item.topic, from: page, linker))
        },
      ])
    }
    return TemplateObject(["letters": letters])
  }

  /// Sorted as people look things up: without regard to case, accents and opening marks such as ¿.
  private func byLetter<Item>(_ items: [Item], named name: (Item) -> String) -> [(letter: String, items: [Item])] {
    let keyed = items.map { (key: Self.sortingKey(name($0)), item: $0) }.sorted { $0.key < $1.key }
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

  private static func sortingKey(_ text: String) -> String {
    let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return String(folded.drop { !$0.isLetter && !$0.isNumber })
  }

  private static func letterID(_ letter: String) -> String {
    letter == "#" ? "letter-other" : "letter-" + letter.lowercased()
  }

  // MARK: - Sources and programs

  func sources() -> TemplateObject {
    TemplateObject([
      "entries": zip(curriculum.bibliography.entries, site.citations).sorted { Self.order($0.0) < Self.order($1.0) }
        .map { entry, html in TemplateObject(["id": entry.id, "html": html]) }
    ])
  }

  private static func order(_ entry: BibliographyEntry) -> String {
    sortingKey((entry.authors.first?.family ?? "") + " " + entry.title)
  }

  func program(_ index: Int) -> TemplateObject {
    let program = curriculum.programs[index]
    return TemplateObject([
      "title": site.text(program.title, on: page), "summary": program.summary.map { site.text($0, on: page) },
      "calendar": program.starts.map { _ in
        linker.link(to: site.addresses.path(of: PageID(.program(index), language: page.language)) + "schedule.ics")
      },
      "weeks": program.weeks.enumerated().map { number, week in
        TemplateObject([
          "number": String(number + 1), "id": "week-\(number + 1)", "title": week.title.map { site.text($0, on: page) },
          "sessions": week.sessions.map(session),
        ])
      },
    ])
  }

  private func session(_ session: Program.Session) -> TemplateObject {
    let modules = session.modules.compactMap { curriculum.topic(at: $0.value) }.map {
      site.link(to: $0, from: page, linker)
    }
    return TemplateObject([
      "day": strings.name(of: session.day), "time": session.start,
      "minutes": session.minutes.map { strings.text(.minutesLong, ("minutes", String($0))) },
      "group": session.group.map { site.text($0, on: page) },
      "homework": session.homework.map { site.text($0, on: page) }, "modules": modules,
    ])
  }
}
