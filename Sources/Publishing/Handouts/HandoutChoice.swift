internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Files
internal import Pages

/// Finds in the curriculum what a selection names.
struct HandoutChoice {
  private let curriculum: Curriculum
  private let selection: HandoutSelection
  private(set) var handouts: [Handout] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var languages: [Int] = []
  private var programs: [Int] = []

  init(_ curriculum: Curriculum, _ selection: HandoutSelection) {
    self.curriculum = curriculum
    self.selection = selection
  }

  /// - Throws: `DiagnosticsError` for a module, program, week, language or date that the site does not have.
  mutating func resolve() throws(DiagnosticsError) {
    languages = try selectedLanguages()
    programs = try selectedPrograms()
    let topics = try selectedTopics()
    for topic in topics { addModule(topic, isNamed: !selection.modules.isEmpty) }
    for program in programs { try addProgram(program) }
    if selection.includesCards { addCards() }
  }

  /// The calendar of each chosen program whose first day is known, in each language.
  func calendars(today: CalendarDate) -> [(path: String, bytes: [UInt8])] {
    programs.flatMap { index -> [(path: String, bytes: [UInt8])] in
      guard let start = selection.starting ?? curriculum.programs[index].starts else { return [] }
      return languages.map { language in
        let calendar = ProgramCalendar(
          curriculum: curriculum, program: index, language: language, starting: start, today: today)
        let code = curriculum.languages[language].code
        return ("\(code)/" + ProgramCalendar.name(of: curriculum.programs[index]), calendar.bytes())
      }
    }
  }

  // MARK: - What is named

  private var papers: [PaperSize] {
    selection.papers.isEmpty ? [curriculum.configuration.paper] : PaperSize.allCases.filter(selection.papers.contains)
  }

  private var editions: [PrintEdition] { PrintEdition.allCases.filter(selection.editions.contains) }

  private func selectedLanguages() throws(DiagnosticsError) -> [Int] {
    guard !selection.languages.isEmpty else { return Array(curriculum.languages.indices) }
    var indices: [Int] = []
    for code in selection.languages {
      guard let index = curriculum.languages.firstIndex(where: { $0.code == code }) else {
        throw Self.unknown("language", PublishingRule.unknownLanguage, code, among: curriculum.languages.map(\.code))
      }
      if !indices.contains(index) { indices.append(index) }
    }
    return indices
  }

  private func selectedPrograms() throws(DiagnosticsError) -> [Int] {
    let ids = curriculum.programs.map(\.id)
    guard let id = selection.program else {
      return selection.includesWorkbook ? Array(ids.indices) : []
    }
    guard let index = ids.firstIndex(of: id) else {
      if let draft = curriculum.draftPrograms.first(where: { $0.id == id }) {
        throw Self.withheld(id, .draft(file: draft.file.path))
      }
      throw Self.unknown("program", CurriculumRule.unknownProgram, id, among: ids)
    }
    return [index]
  }

  private func selectedTopics() throws(DiagnosticsError) -> [Int] {
    let modules = curriculum.topics.indices.filter { curriculum.topics[$0].kind == .module }
    if selection.isEverything { return modules }
    var topics: [Int] = []
    for written in selection.modules {
      let path = curriculum.topicPath(named: written)
      guard let topic = curriculum.topic(at: path), modules.contains(topic) else {
        if let reason = curriculum.reason(forWithholding: path) { throw Self.withheld(path, reason) }
        throw Self.unknown("module", UnknownModule(), path, among: modules.map { curriculum.topics[$0].path })
      }
      if !topics.contains(topic) { topics.append(topic) }
    }
    return topics
  }

  private static func withheld(_ name: String, _ reason: Withheld) -> DiagnosticsError {
    switch reason {
    case .draft(let file):
      DiagnosticsError(
        .error(
          PublishingRule.withheld, "'\(name)' is a draft, which is not printed",
          hint: "take the line 'draft: true' out of \(file); 'handrail dev' shows drafts as handouts too"))
    case .leftOut(let entry):
      DiagnosticsError(
        .error(
          PublishingRule.withheld, "site.yml leaves '\(name)' out, so it is not printed",
          hint: "take '\(entry)' out of 'leaveOut' in Content/site.yml"))
    }
  }

  private static func unknown(
    _ kind: String, _ rule: some Rule, _ name: String, among names: [String]
  ) -> DiagnosticsError {
    let hint = Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
    let known = names.count <= 12 ? "known here: \(names.joined(separator: ", "))" : "see 'handrail list'"
    return DiagnosticsError(
      .error(
        rule, "this site has no \(kind) '\(name)'",
        hint: hint ?? (names.isEmpty ? "this site has none" : known)))
  }

  // MARK: - What is made of it

  private mutating func addModule(_ topic: Int, isNamed: Bool) {
    for language in languages {
      let subject = curriculum.topics[topic]
      guard subject.translations[language] != nil else {
        if isNamed { reportMissingTranslation(subject, language) }
        continue
      }
      add("modules/" + subject.path, .handout(topic: topic), language)
    }
  }

  private mutating func reportMissingTranslation(_ topic: Topic, _ language: Int) {
    guard !selection.languages.isEmpty else { return }
    diagnostics.append(
      .warning(
        PublishingRule.missingTranslation,
        "'\(topic.path)' is not written in '\(curriculum.languages[language])', so it has no handout there",
        hint: "translate it, or print it in another language with --lang"))
  }

  private mutating func addProgram(_ index: Int) throws(DiagnosticsError) {
    let program = curriculum.programs[index]
    if let starting = selection.starting, let first = program.firstWeekday, starting.weekday != first {
      throw DiagnosticsError(Self.wrongStart(starting, first, of: program))
    }
    let folder = "programs/\(program.id)/"
    if selection.includesWorkbook {
      for language in languages { add(folder + "workbook", .workbook(program: index), language) }
      if selection.week == nil, !selection.includesOrientation { return }
    }
    let day = selection.day.map { "-" + $0.rawValue } ?? ""
    for part in try parts(of: program) {
      for language in languages {
        add(folder + part.name + day, .packet(program: index, part: part), language)
      }
    }
  }

  private static func wrongStart(_ start: CalendarDate, _ first: Program.Weekday, of program: Program) -> Diagnostic {
    let meant = Program.day(first, inWeekOf: start)
    return .error(
      CurriculumRule.programStart,
      "\(start) is a \(start.weekday.rawValue), and the first session of '\(program.id)' is on a \(first.rawValue)",
      hint: "say --starting \(meant), the \(first.rawValue) of that week")
  }

  /// The parts that have a session on the day that is asked for.
  private func parts(of program: Program) throws(DiagnosticsError) -> [Program.Part] {
    let parts = try namedParts(of: program)
    guard let day = selection.day else { return parts }
    let held = parts.filter { program[$0].sessions.contains { $0.day == day } }
    guard held.isEmpty else { return held }
    let days = Program.Weekday.allCases.filter { day in
      parts.contains { program[$0].sessions.contains { $0.day == day } }
    }
    throw DiagnosticsError(
      .error(
        PublishingRule.unknownWeek, "the program '\(program.id)' has no session on a \(day.rawValue)",
        hint: "it has sessions on: \(days.map(\.rawValue).joined(separator: ", "))", at: Place(program.file)))
  }

  private func namedParts(of program: Program) throws(DiagnosticsError) -> [Program.Part] {
    if selection.week == nil, !selection.includesOrientation { return program.parts }
    return try (selection.includesOrientation ? [orientation(of: program)] : [])
      + (selection.week.map { week throws(DiagnosticsError) in try [part(ofWeek: week, in: program)] } ?? [])
  }

  private func orientation(of program: Program) throws(DiagnosticsError) -> Program.Part {
    guard program.orientation != nil else {
      throw DiagnosticsError(
        .error(
          PublishingRule.unknownWeek, "the program '\(program.id)' has no orientation",
          hint: "say what everybody has in their own first week under 'orientation:'", at: Place(program.file)))
    }
    return .orientation
  }

  private func part(ofWeek week: Int, in program: Program) throws(DiagnosticsError) -> Program.Part {
    guard program.weeks.indices.contains(week - 1) else {
      throw DiagnosticsError(
        .error(
          PublishingRule.unknownWeek, "the program '\(program.id)' has no week \(week)",
          hint: "it has \(program.weeks.count) weeks, counted from 1", at: Place(program.file)))
    }
    return .week(week - 1)
  }

  private mutating func addCards() {
    for language in languages {
      for paper in papers {
        let code = curriculum.languages[language].code
        func sheet(_ name: String, _ subject: PrintSubject) -> Handout {
          Handout(
            "cards/" + name, PrintRequest(subject, edition: .standard, paper: paper, language: language), language: code
          )
        }
        handouts += [sheet("wallet-cards", .walletCards), sheet("weekly-planner", .planner)]
        for topic in curriculum.topics.indices where curriculum.topics[topic].translations[language] != nil {
          guard !curriculum.topics[topic].module(inLanguageAt: language).frontMatter.poster.isEmpty else { continue }
          let path = curriculum.topics[topic].path
          let name = Paths.join(Paths.parent(of: path), "poster-" + Paths.name(of: path))
          handouts.append(sheet(name, .poster(topic: topic)))
        }
      }
    }
  }

  private mutating func add(_ name: String, _ subject: PrintSubject, _ language: Int) {
    for edition in editions {
      for paper in papers {
        var request = PrintRequest(subject, edition: edition, paper: paper, language: language)
        request.starting = selection.starting
        request.day = selection.day
        handouts.append(Handout(name, request, language: curriculum.languages[language].code))
      }
    }
  }
}
