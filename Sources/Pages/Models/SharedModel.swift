internal import Curriculum
internal import Diagnostics
internal import Files

/// What stands on every page of one section in one language: strings, site, clinic, crisis lines, header and footer.
/// Only the two last may name the menus: whatever a page keeps of them is as short as they are.
struct SharedModel {
  let site: SiteModel
  let page: PageID
  let linker: Linker

  private var curriculum: Curriculum { site.curriculum }
  private var strings: UserInterfaceStrings { site.strings(of: page) }

  func object() throws(DiagnosticsError) -> TemplateObject {
    let siteObject = siteObject()
    let contacts = ContactModel(curriculum: curriculum, language: site.language(of: page), strings: strings)
    let base = TemplateObject([
      "strings": TemplateObject(table: strings.values),
      "site": siteObject,
      "assets": assets(),
      "clinic": contacts.clinic(),
      "crisis": contacts.crisis(answers: answer),
      "doors": doors(), "hasDoors": !curriculum.configuration.doors.isEmpty,
    ])
    let menus = TemplateObject(
      [
        "navigation": curriculum.menu.sections.map(sectionLink), "menu": menu(),
        "hasMoreSections": curriculum.menu.isCut,
        "menuLinks": menuLinks(), "footerLinks": footerLinks(),
      ], over: base)
    let header = try site.library.render("partials/site-header", menus)
    let footer = try site.library.render("partials/site-footer", menus)
    let complete = TemplateObject(["header": header, "footer": footer], over: siteObject)
    return TemplateObject(["site": complete], over: base)
  }

  private func link(_ kind: PageID.Kind) -> String { linker.link(to: path(kind)) }

  private func path(_ kind: PageID.Kind) -> String {
    site.addresses.path(of: PageID(kind, language: page.language))
  }

  private func siteObject() -> TemplateObject {
    let configuration = curriculum.configuration
    return TemplateObject([
      "name": site.text(configuration.name, on: page),
      "tagline": configuration.tagline.map { site.text($0, on: page) },
      "home": linker.link(to: site.addresses.path(of: site.addresses.home(inLanguageAt: page.language))),
      "language": site.language(of: page).code,
      "direction": site.language(of: page).direction,
      "isExample": curriculum.clinic?.isPlainlyAnExample ?? false,
      "policy": ContentSecurityPolicy.forMeta,
      "quickExit": configuration.quickExit,
      "allModules": link(.allModules), "glossary": link(.glossary), "sources": link(.sources), "search": link(.search),
      "feed": linker.link(to: site.assets.feeds[page.language]),
      "manifest": linker.link(to: site.assets.manifests[page.language]),
      "image": image.map(configuration.baseURL.address),
      "themeColorLight": site.theme.paperLight, "themeColorDark": site.theme.paperDark,
      "contentLicense": configuration.contentLicense,
      "base": linker.root,
      // What the search script puts together with `base` itself.
      "searchIndex": site.assets.searchIndexes[page.language],
      "searchIndexes": zip(curriculum.languages, site.assets.searchIndexes).compactMap { language, path in
        path.map { TemplateObject(["language": language.code, "path": $0]) }
      },
      "searchPath": linker.pathBelowRoot(path(.search)), "allModulesPath": linker.pathBelowRoot(path(.allModules)),
      "helpPath": curriculum.topic(at: Curriculum.helpTopic).map { linker.pathBelowRoot(path(.topic($0))) },
      "logo": site.theme.logo.map { logo in
        TemplateObject([
          "url": linker.link(to: logo.path), "alt": site.text(configuration.name, on: page),
          "width": logo.size.map { String($0.width) }, "height": logo.size.map { String($0.height) },
        ])
      },
    ])
  }

  /// The logo where it is a picture of points, or else the theme's icon.
  private var image: String? {
    let type = site.theme.logo.map { Paths.fileExtension(of: $0.path) } ?? ""
    return ["gif", "jpeg", "jpg", "png"].contains(type) ? site.theme.logo?.path : site.theme.icon
  }

  private func assets() -> TemplateObject {
    TemplateObject([
      "stylesheet": linker.link(to: site.assets.stylesheet), "script": linker.link(to: site.assets.script),
      "searchScript": linker.link(to: site.assets.searchScripts[page.language]),
      "icon": linker.link(to: site.assets.icon), "touchIcon": linker.link(to: site.assets.touchIcon),
    ])
  }

  /// The sections of the menu in their groups.
  private func menu() -> [TemplateObject] {
    curriculum.menu.groups.map { group in
      TemplateObject([
        "title": group.title.map { site.text($0, on: page) }, "sections": group.sections.map(sectionLink),
      ])
    }
  }

  private func sectionLink(_ index: Int) -> TemplateObject {
    TemplateObject([
      "title": curriculum.title(ofSection: index, inLanguageAt: page.language),
      "url": linker.link(to: site.addresses.path(of: site.addresses.section(index, language: page.language))),
      "isCurrent": site.section(of: page) == index,
    ])
  }

  /// The doors of the home page whose page is there.
  private func doors() -> [TemplateObject] {
    curriculum.configuration.doors.compactMap { door in
      link(through: door).map { TemplateObject(["text": site.text(door.text, on: page), "url": $0]) }
    }
  }

  /// Where the card that search shows for a cry for help leads.
  private func answer(to topic: CrisisTopic) -> String? {
    let doors = curriculum.configuration.doors
    return doors.lazy.filter { $0.topics.contains(topic) }.compactMap(link(through:)).first
  }

  /// nil where the page is not there.
  private func link(through door: Door) -> String? {
    let kind: PageID.Kind? =
      switch door.destination {
      case .module(let module): curriculum.topic(at: module.value).map { .topic($0) }
      case .program(let program): curriculum.programs.firstIndex { $0.id == program.value }.map { .program($0) }
      }
    return kind.map { linker.link(to: path($0), fragment: door.heading?.value) }
  }

  /// The programs; the home page lists those for which there is no room.
  private func programLinks() -> [TemplateObject] {
    let shown = curriculum.programs.indices.prefix(SiteMenu.limit).map { index in
      TemplateObject(["title": site.text(curriculum.programs[index].title, on: page), "url": link(.program(index))])
    }
    guard shown.count < curriculum.programs.count else { return shown }
    let home = site.addresses.home(inLanguageAt: page.language)
    return shown + [link(.programs, home.kind)]
  }

  private func link(_ title: StringKey, _ kind: PageID.Kind) -> TemplateObject {
    TemplateObject(["title": strings[title], "url": link(kind)])
  }

  /// What the menu offers beside the sections.
  private func menuLinks() -> [TemplateObject] {
    [link(.allModulesTitle, .allModules)] + programLinks() + [link(.glossaryTitle, .glossary)]
  }

  private func footerLinks() -> [TemplateObject] {
    let own = [
      link(.allModulesTitle, .allModules), link(.glossaryTitle, .glossary), link(.sourcesTitle, .sources),
    ]
    let notices = site.notices.map { index in
      TemplateObject([
        "title": curriculum.topics[index].module(inLanguageAt: page.language).title, "url": link(.topic(index)),
      ])
    }
    return own + programLinks() + notices
  }
}
