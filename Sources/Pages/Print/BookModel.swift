internal import Curriculum
internal import Diagnostics

/// What a program's printed documents show: the packet of one week, and the workbook of all weeks.
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

  func packet(week number: Int) throws(DiagnosticsError) -> PrintedDocument {
    let topics = topics(of: [number])
    // The leader, who may be asked for a source, has them all at the end.
    let document = PrintDocument(
      site, request, topics: topics, listsSourcesOnline: request.edition != .facilitator)
    let modules = topics.map {
      PrintModuleModel(document: document, topic: $0, titleLevel: 2, worksheetLevel: 3).objects()
    }
    let materials = materials(of: topics, document)
    let week = week(number, document)
    let day = request.day.map { ", " + document.dayName($0) } ?? ""
    let title = document.text(program.title) + ": " + weekTitle(number, document) + day
    return try document.printed(
      "print-packet", title: title, online: path,
      [
        "program": heading(document), "state": state(of: topics, document), "week": week,
        "chapters": modules.map { TemplateObject(["module": $0.module, "worksheets": $0.worksheets]) },
        "homework": homework(number, level: 2, document),
        "materials": document.isForFacilitator ? materials : [],
        "hasMaterials": document.isForFacilitator && !materials.isEmpty, "backLevel": "2",
      ])
  }

  func workbook() throws(DiagnosticsError) -> PrintedDocument {
    let numbers = Array(program.weeks.indices)
    let topics = topics(of: numbers)
    let document = PrintDocument(site, request, topics: topics)
    var known: Set<Int> = []
    let weeks = numbers.map { number -> TemplateObject in
      let new = self.topics(of: [number]).filter { known.insert($0).inserted }
      let chapters = new.map { topic -> TemplateObject in
        let (module, worksheets) = PrintModuleModel(document: document, topic: topic, titleLevel: 3, worksheetLevel: 4)
          .objects()
        return TemplateObject(["module": module, "worksheets": worksheets])
      }
      let homework = homework(number, level: 3, document)
      return TemplateObject(["chapters": chapters, "homework": homework], over: week(number, document))
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
    let unreviewed = modules.count { site.reader.currentReview(.clinical, of: $0.module) == nil }
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

  /// The modules of some weeks in order, each once.
  private func topics(of weeks: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return weeks.flatMap { number in sessions(ofWeek: number).map { program.weeks[number].sessions[$0] } }
      .flatMap(\.modules)
      .compactMap { site.curriculum.topic(at: $0.value) }.filter { seen.insert($0).inserted }
  }

  /// The numbers of the sessions of a week that are printed.
  private func sessions(ofWeek number: Int) -> [Int] {
    let sessions = program.weeks[number].sessions
    return sessions.indices.filter { request.day == nil || sessions[$0].day == request.day }
  }

  private func weekTitle(_ number: Int, _ document: PrintDocument) -> String {
    document.strings.text(.week, ("number", String(number + 1)))
  }

  private func week(_ number: Int, _ document: PrintDocument) -> TemplateObject {
    let week = program.weeks[number]
    let sessions = sessions(ofWeek: number).map { session($0, ofWeek: number, document) }
    return TemplateObject([
      "id": "week-\(number + 1)", "label": weekTitle(number, document), "title": week.title.map(document.text),
      "sessions": sessions,
    ])
  }

  /// What there is to do before each next session, with room to write; nil for a week without any.
  private func homework(_ number: Int, level: Int, _ document: PrintDocument) -> TemplateObject? {
    let fields = sessions(ofWeek: number).compactMap { index -> Worksheet.Field? in
      let session = program.weeks[number].sessions[index]
      guard let homework = session.homework else { return nil }
      return .lines(label: document.dayName(session.day) + ": " + document.text(homework), count: homeworkLines)
    }
    guard !fields.isEmpty else { return nil }
    let title = document.strings[.printHomework]
    let sheet = PrintWorksheet(number: document.addWorksheet(), in: document)
    return TemplateObject([
      "id": "homework-\(number + 1)", "level": String(level), "title": title, "label": weekTitle(number, document),
      "fields": sheet.fields(of: Worksheet(title: title, fields: fields)),
    ])
  }

  private func session(_ number: Int, ofWeek week: Int, _ document: PrintDocument) -> TemplateObject {
    let session = program.weeks[week].sessions[number]
    let date = (request.starting ?? program.starts).map {
      program.date(ofSession: number, inWeek: week, starting: $0)
    }
    let modules = session.modules.compactMap { site.curriculum.topic(at: $0.value) }.map { topic -> TemplateObject in
      let module = document.module(topic)
      return TemplateObject([
        "title": module.title, "anchor": document.anchors[topic], "language": module.language.code,
        "otherLanguage": module.language == document.language ? nil : document.strings(of: module)[.languageName],
        "length": document.isForFacilitator ? module.frontMatter.minutes.map(document.minutes) : nil,
      ])
    }
    return TemplateObject([
      "day": document.dayName(session.day), "date": date.map(document.strings.date),
      "time": session.start.map { document.strings.hours(from: $0, minutes: session.minutes) },
      "minutes": session.minutes.map(document.minutes),
      "group": session.group.map(document.text), "modules": modules,
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
