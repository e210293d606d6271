extension TemplateShape {
  private static let link = values("title", "url")
  private static let topic = values("title", "url", "summary", "language")
  static let crisisLine = values(
    "name", "phone", "phoneURL", "afterDialing", "text", "textPhrase", "textBefore", "textAfter", "textURL", "chat",
    "hours", "note")

  private static let page = values(
    "title", "documentTitle", "description", "canonical", "openGraphType", "isIndexed", "structuredData",
    "contentLanguage", "contentDirection", "isFallback", "fallbackShown", "isDraft"
  ).adding([
    "alternates": list(values("language", "url")),
    "languages": list(values("language", "name", "url", "isCurrent")),
    "breadcrumbs": list(values("title", "url", "isCurrent")),
  ])

  private static let site = values(
    "name", "tagline", "home", "language", "direction", "isExample", "policy", "quickExit", "allModules", "glossary",
    "sources", "search", "feed", "manifest", "image", "themeColorLight", "themeColorDark", "contentLicense", "base",
    "searchIndex", "searchPath", "allModulesPath", "helpPath", "header", "footer"
  ).adding([
    "logo": values("url", "alt", "width", "height"),
    "searchIndexes": list(values("language", "path")),
  ])

  static let clinic = values(
    "name", "phone", "phoneURL", "afterHoursPhone", "afterHoursPhoneURL", "email", "emailURL", "address", "hours",
    "isExample")

  static let crisis = object([
    "emergency": crisisLine, "lifeline": crisisLine, "others": list(crisisLine),
    "pins": list(
      values("topic", "title", "text", "answer").adding(["lines": list(crisisLine), "otherLines": list(crisisLine)])),
  ])

  private static func common(strings: [String]) -> TemplateShape {
    object([
      "strings": object(Dictionary(uniqueKeysWithValues: strings.map { ($0, .value) })),
      "site": site,
      "assets": values("stylesheet", "script", "searchScript", "icon", "touchIcon"),
      "clinic": clinic,
      "crisis": crisis,
      "doors": list(values("text", "url")), "hasDoors": .value,
    ])
  }

  private static let module = values(
    "message", "readingTime", "audience", "body", "emergency", "steps", "today", "text", "hasContents", "hasWords",
    "hasSources", "hasRelated", "isReviewed", "revised", "translationNotice", "hasWorksheet",
    "isSafety", "isNotice", "hasHandouts"
  ).adding([
    "contents": list(link),
    "handouts": list(handout),
    "words": list(values("id", "term", "definition", "url")),
    "sources": list(values("number", "id", "html")),
    "related": list(topic),
    "previous": topic, "next": topic, "section": link, "review": values("text"),
  ])

  private static let home = values(
    "message", "body", "emergency", "steps", "today", "text", "hasPrograms"
  ).adding([
    "sections": list(values("title", "url", "summary", "count")),
    "programs": list(values("title", "url", "summary")),
  ])

  private static let session = values("day", "time", "minutes", "group", "homework", "hasAgenda", "rest").adding([
    "modules": list(topic), "agenda": list(values("begins", "length", "activity").adding(["module": topic])),
  ])

  private static let programPart = values("label", "title", "summary", "id", "isFirst", "hasHandouts").adding([
    "sessions": list(session), "handouts": list(handout),
  ])

  private static let listedModule = values("title", "url", "summary", "language", "readingTime", "audience")

  private static let section = values("title", "summary", "message", "body", "hasParts").adding([
    "modules": list(listedModule), "parts": list(values("title", "id").adding(["modules": list(listedModule)])),
  ])

  private static let handout = values("url", "title", "details")

  private static let program = values("title", "summary", "leaderNote", "calendar", "hours").adding([
    "orientation": programPart, "weeks": list(programPart.adding(["number": .value])),
  ])

  private static let layouts: [String: [String: TemplateShape]] = [
    "home": ["home": home],
    "section": ["section": section],
    "module": ["module": module],
    "page": ["module": module],
    "glossary": [
      "glossary": object([
        "letters": list(values("letter", "id").adding(["terms": list(values("id", "term", "definition"))]))
      ])
    ],
    "all-modules": [
      "index": object([
        "letters": list(
          values("letter", "id").adding(["modules": list(values("title", "url", "summary", "language", "section"))]))
      ])
    ],
    "sources": ["bibliography": object(["entries": list(values("id", "html"))])],
    "search": ["home": home],
    "program": ["program": program],
    "not-found": ["home": home],
    "redirect": ["redirect": values("target", "title")],
    "styleguide": [
      "module": module, "home": home, "section": section, "program": program,
      "samples": values("reviewed", "outdated", "translation", "results", "corrected", "literal", "none"),
    ],
  ]

  private static let menus: [String: TemplateShape] = {
    let section = values("title", "url", "isCurrent")
    return [
      "navigation": list(section), "menu": list(values("title").adding(["sections": list(section)])),
      "hasMoreSections": .value, "menuLinks": list(link), "footerLinks": list(link),
    ]
  }()

  private static let fragments: [String: [String: TemplateShape]] = [
    "site-header": menus, "site-footer": menus,
  ]

  /// Every layout of the site by its file's name, with what it sees.
  static func layouts(strings: [String]) -> [String: TemplateShape] {
    layouts.mapValues { common(strings: strings).adding($0).adding(["page": page]) }
  }

  /// The two partials that are rendered once a section and passed to the layouts as HTML.
  static func fragments(strings: [String]) -> [String: TemplateShape] {
    fragments.mapValues { common(strings: strings).adding($0) }
  }
}
