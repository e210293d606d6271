extension TemplateShape {
  private static let text = values("text")

  private static let review = values("isCurrent", "text", "revised", "translationNotice")

  private static let online = values("url", "address", "code")

  private static let worksheet = values(
    "id", "level", "title", "intro", "fields", "module", "language", "isFallback", "fallbackShown")

  private static let module = values(
    "id", "title", "titleLevel", "language", "isFallback", "fallbackShown", "isDraft", "isSafety", "message", "body",
    "emergency", "steps", "today", "text", "hasWorksheets", "hasSourcesOnline"
  ).adding([
    "online": online,
    "review": review,
    "leader": values("minutes", "hasObjectives", "hasMaterials", "hasDiscussion").adding([
      "objectives": list(text), "materials": list(text), "discussion": list(values("question", "answer")),
      "remarks": list(values("place", "html")),
    ]),
  ])

  private static let sessionModule = values("title", "anchor", "language", "otherLanguage", "length")

  private static let session = values("day", "date", "time", "minutes", "group", "hasAgenda").adding([
    "modules": list(sessionModule),
    "agenda": list(values("begins", "activity", "length").adding(["module": sessionModule])),
  ])

  private static let week = values("id", "label", "title", "summary").adding(["sessions": list(session)])
  private static let homework = values("id", "level", "title", "label", "fields")

  private static let program = values("title", "summary")
  private static let state = values("unreviewed", "untranslated", "revised")

  private static let layouts: [String: [String: TemplateShape]] = [
    "print-handout": ["module": module, "worksheets": list(worksheet), "backLevel": .value],
    "print-packet": [
      "program": program, "state": state, "week": week,
      "chapters": list(object(["module": module, "worksheets": list(worksheet)])),
      "homework": homework, "materials": list(text), "hasMaterials": .value, "backLevel": .value,
    ],
    "print-workbook": [
      "program": program, "state": state, "backLevel": .value,
      "weeks": list(
        week.adding([
          "chapters": list(object(["module": module, "worksheets": list(worksheet)])), "homework": homework,
        ])),
    ],
    "print-poster": ["poster": values("message", "body", "language").adding(["review": review])],
    "print-wallet-cards": ["rows": list(object(["cards": list(object(["lines": list(crisisLine)]))]))],
    "print-planner": ["planner": values("title", "fields")],
  ]

  private static let page = values(
    "title", "documentTitle", "siteName", "language", "direction", "style", "edition", "paper", "isFacilitator",
    "isLargePrint", "isExample", "logo", "contentLicense"
  ).adding(["online": online])

  private static let back = values("hasNotes", "hasWords", "hasSources").adding([
    "notes": list(values("number", "pageTitle", "url", "address")),
    "words": list(values("term", "definition")), "sources": list(values("number", "id", "html")),
  ])

  /// Every layout of what is printed, by its file's name, with what it sees.
  static func printLayouts(strings: [String]) -> [String: TemplateShape] {
    let common = object([
      "strings": object(Dictionary(uniqueKeysWithValues: strings.map { ($0, .value) })),
      "page": page, "back": back, "clinic": clinic, "crisis": crisis,
    ])
    return layouts.mapValues { common.adding($0) }
  }
}
