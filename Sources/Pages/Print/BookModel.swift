internal import Curriculum
internal import Diagnostics

/// What a program's printed documents show: the packet of one part, and the workbook of all of them.
struct BookModel {
  private let site: PrintSite
  private let request: PrintRequest
  private let index: Int
  private let program: Program

  init(_ site: PrintSite, _ request: PrintRequest, program: Int) {
    self.site = site
    self.request = request
    index = program
    self.program = site.curriculum.programs[program]
  }

  func packet(of part: Program.Part) throws(DiagnosticsError) -> PrintedDocument {
    let topics = topics(of: part)
    // The leader, who may be asked for a source, has them all at the end.
    let document = PrintDocument(
      site, request, topics: topics, listsSourcesOnline: request.edition != .facilitator)
    let modules = topics.map {
      PrintModuleModel(document: document, topic: $0, titleLevel: 2, worksheetLevel: 3).objects()
    }
    let materials = materials(of: topics, document)
    let week = week(part, document)
    let day = request.day.map { ", " + document.dayName($0) } ?? ""
    let title = document.text(program.title) + ": " + document.strings.label(of: part) + day
    return try document.printed(
      "print-packet", title: title, online: path,
      [
        "program": heading(document), "state": state(of: topics, document), "week": week,
        "chapters": modules.map { TemplateObject(["module": $0.module, "worksheets": $0.worksheets]) },
        "homework": homework(part, level: 2, document),
        "materials": document.isForFacilitator ? materials : [],
        "hasMaterials": document.isForFacilitator && !materials.isEmpty, "backLevel": "2",
      ])
  }

  func workbook() throws(DiagnosticsError) -> PrintedDocument {
    var seen: Set<Int> = []
    let topics = program.parts.flatMap(topics).filter { seen.insert($0).inserted }
    let document = PrintDocument(site, request, topics: topics)
    var known: Set<Int> = []
    let weeks = program.parts.map { part -> TemplateObject in
      let new = self.topics(of: part).filter { known.insert($0).inserted }
      let chapters = new.map { topic -> TemplateObject in
        let (module, worksheets) = PrintModuleModel(document: document, topic: topic, titleLevel: 3, worksheetLevel: 4)
          .objects()
        return TemplateObject(["module": module, "worksheets": worksheets])
      }
      let homework = homework(part, level: 3, document)
      return TemplateObject(["chapters": chapters, "homework": homework], over: week(part, document))
    }
    return try document.printed(
      "print-workbook", title: document.text(program.title), online: path,
      ["program": heading(document), "state": state(of: topics, document), "weeks": weeks, "backLevel": "2"])
  }

  /// As many as leave the tasks of a week on one sheet.
  private var homeworkLines: Int { request.edition == .largePrint ? 2 : 3 }

  /// What the cover says of the parts as a whole: how many no clinician has reviewed, how many are not translated, and
  /// the day on which the latest of them was changed.
  private func state(of topics: [Int], _ document: PrintDocument) -> TemplateObject {
    let modules = topics.map { (topic: $0, module: document.module($0)) }
    func sentence(_ key: StringKey, _ count: Int) -> String? {
      let total = String(modules.count)
      return count == 0 ? nil : document.strings.text(key, ("count", String(count)), ("total", total))
    }
    let unreviewed = modules.count { site.reader.standing(.clinical, of: $0.module).state.isUnsigned }
    let untranslated = modules.count { $0.module.language != document.language }
    return TemplateObject([
      "unreviewed": sentence(.printPartsUnreviewed, unreviewed),
      "untranslated": sentence(.printPartsFallback, untranslated),
      "revised": modules.compactMap(\.module.frontMatter.updated).max().map(document.strings.date),
    ])
  }

  private var path: String { site.addresses.path(of: PageID(.program(index), language: request.language)) }

  private func heading(_ document: PrintDocument) -> TemplateObject {
    TemplateObject(["title": document.text(program.title), "summary": program.summary.map(document.text)])
  }

  /// The modules of a part in order, each once.
  private func topics(of part: Program.Part) -> [Int] {
    var seen: Set<Int> = []
    return sessions(of: part).map { program[part].sessions[$0] }.flatMap(\.modules)
      .compactMap { site.curriculum.topic(at: $0.value) }.filter { seen.insert($0).inserted }
  }

  /// The numbers of the sessions of a part that are printed.
  private func sessions(of part: Program.Part) -> [Int] {
    let sessions = program[part].sessions
    return sessions.indices.filter { request.day == nil || sessions[$0].day == request.day }
  }

  private func week(_ part: Program.Part, _ document: PrintDocument) -> TemplateObject {
    let week = program[part]
    let sessions = sessions(of: part).map { number in
      SessionModel(session: week.sessions[number], date: date(ofSession: number, in: part), document: document).object()
    }
    return TemplateObject([
      "id": part.name, "label": document.strings.label(of: part), "title": week.title.map(document.text),
      "summary": week.summary.map(document.text), "sessions": sessions,
    ])
  }

  /// nil where nobody says when the program starts, and for an orientation, which each newcomer has in another week.
  private func date(ofSession number: Int, in part: Program.Part) -> CalendarDate? {
    guard case .week(let week) = part, let start = request.starting ?? program.starts else { return nil }
    return program.date(ofSession: number, inWeek: week, starting: start)
  }

  /// What there is to do before each next session, with room to write; nil for a week without any.
  private func homework(_ part: Program.Part, level: Int, _ document: PrintDocument) -> TemplateObject? {
    let fields = sessions(of: part).compactMap { number -> Worksheet.Field? in
      let session = program[part].sessions[number]
      guard let homework = session.homework else { return nil }
      return .lines(label: document.dayName(session.day) + ": " + document.text(homework), count: homeworkLines)
    }
    guard !fields.isEmpty else { return nil }
    let title = document.strings[.printHomework]
    let sheet = PrintWorksheet(number: document.addWorksheet(), in: document)
    return TemplateObject([
      "id": "homework-" + part.name, "level": String(level), "title": title,
      "label": document.strings.label(of: part),
      "fields": sheet.fields(of: Worksheet(title: title, fields: fields)),
    ])
  }

  /// What the leader brings to the sessions of some modules, each thing once.
  private func materials(of topics: [Int], _ document: PrintDocument) -> [TemplateObject] {
    var seen: Set<String> = []
    return topics.map(document.module)
      .flatMap { module in module.frontMatter.materials.map(document.variables(of: module).resolve) }.filter {
        seen.insert($0).inserted
      }.map { TemplateObject(["text": $0]) }
  }
}
