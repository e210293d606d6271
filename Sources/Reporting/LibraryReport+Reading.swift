internal import Checks
public import Curriculum
public import Diagnostics
internal import Readability

extension LibraryReport {
  /// - Parameters:
  ///   - curriculum: with drafts, and with the day of the build.
  ///   - findings: everything that a check of it tells.
  ///   - version: of the program.
  public init(of curriculum: Curriculum, findings: [Diagnostic], day: CalendarDate, version: String) {
    origin = Origin(
      site: curriculum.configuration.name.text(in: curriculum.languages[0], fallbacks: []),
      clinic: curriculum.clinic?.id,
      day: day.description, version: version, languages: curriculum.languages.map(\.code))
    let counts = Dictionary(grouping: findings) { $0.place?.file.path ?? "" }.mapValues(Counts.init)
    modules = curriculum.writtenModules.map { ModuleRecord($0, counts[$0.file.path] ?? Counts(), in: curriculum) }
    rules = RuleRecord.all(of: findings)
    let written = modules
    languages = curriculum.languages.indices.map { LanguageRecord(language: $0, in: curriculum, written) }
    sources = SourceRecord.all(of: curriculum)
    crisisLines = curriculum.crisisLines.map { CrisisLineRecord($0, curriculum.languages[0], on: day) }
    programs = curriculum.programs.map { ProgramRecord($0, in: curriculum) }
  }
}

extension Curriculum {
  /// Every module and notice, in each language in which it is written.
  fileprivate var writtenModules: [Module] {
    readTopics.flatMap { topic in topic.translations.compactMap { $0 } }
  }

  /// Topics that people review: no section's list, and not the home page.
  fileprivate var readTopics: [Topic] { topics.filter { $0.kind == .module || $0.kind == .notice } }
}

extension LibraryReport.Counts {
  init(_ findings: [Diagnostic]) {
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    notes = findings.count { $0.severity == .note }
  }
}

extension LibraryReport.ModuleRecord {
  init(_ module: Module, _ findings: LibraryReport.Counts, in curriculum: Curriculum) {
    self.module = module.listedName
    language = module.language.code
    title = module.title
    isDraft = module.frontMatter.isDraft
    isSafety = module.frontMatter.isSafety
    isOutdated = curriculum.outdatedOriginal(of: module) != nil
    let scopes = Review.Scope.allCases.filter { $0 != .translation || module.language != curriculum.languages[0] }
    reviews = scopes.map { LibraryReport.ReviewRecord($0, curriculum.standing($0, of: module)) }
    reading = ReadingMeasure(of: PageTexts(module)).map(LibraryReport.Reading.init)
    self.findings = findings
  }
}

extension LibraryReport.ReviewRecord {
  init(_ scope: Review.Scope, _ standing: ReviewStanding) {
    self.scope = scope.rawValue
    state = standing.state.rawValue
    reviewer = standing.review?.reviewer
    credential = standing.review?.credential
    at = standing.review?.signed.description
    due = standing.due?.description
  }
}

extension LibraryReport.Reading {
  init(_ measure: ReadingMeasure) {
    words = measure.counts.words
    switch measure.scores {
    case .english(let grade, _, let smog, let isSMOGValid):
      self.grade = grade.tenths
      self.smog = isSMOGValid ? smog.tenths : nil
    case .spanish(let inflesz, _): self.inflesz = inflesz.tenths
    case nil: break
    }
  }
}

extension LibraryReport.RuleRecord {
  /// The gravest first, of those the most frequent.
  static func all(of findings: [Diagnostic]) -> [Self] {
    let groups = Dictionary(grouping: findings) { [$0.rule, $0.severity.rawValue] }
    let records = groups.map {
      (severity: $1[0].severity, record: Self(rule: $0[0], severity: $0[1], findings: $1.count))
    }
    return records.sorted { one, other in
      (other.severity, other.record.findings, one.record.rule) < (one.severity, one.record.findings, other.record.rule)
    }.map(\.record)
  }
}

extension LibraryReport.LanguageRecord {
  /// - Parameter modules: in every language.
  init(language index: Int, in curriculum: Curriculum, _ modules: [LibraryReport.ModuleRecord]) {
    let code = curriculum.languages[index].code
    let written = modules.filter { $0.language == code }
    language = code
    self.modules = written.count
    outdated = written.count(where: \.isOutdated)
    missing = curriculum.readTopics.filter { $0.translations[index] == nil }.map(\.path)
  }
}

extension LibraryReport.SourceRecord {
  /// The oldest first; those without a year before them.
  static func all(of curriculum: Curriculum) -> [Self] {
    var citing: [Substring: Int] = [:]
    for module in curriculum.writtenModules {
      let text = String(decoding: module.file.bytes, as: UTF8.self)
      let keys = text.split(separator: "[@").dropFirst().map { $0.prefix { $0 != "]" && $0 != "," && $0 != ";" } }
      for key in Set(keys) { citing[key, default: 0] += 1 }
    }
    return curriculum.bibliography.entries.map { entry in
      Self(id: entry.id, title: entry.title, year: entry.issued?.year, citing: citing[entry.id[...]] ?? 0)
    }.sorted { ($0.year ?? 0, $0.id) < ($1.year ?? 0, $1.id) }
  }
}

extension LibraryReport.CrisisLineRecord {
  init(_ line: CrisisLine, _ language: Language, on day: CalendarDate) {
    id = line.id
    name = line.name.text(in: language, fallbacks: [])
    verifiedOn = line.verifiedOn?.description
    days = line.verifiedOn.map { day.daysSince1970 - $0.daysSince1970 }
  }
}

extension LibraryReport.ProgramRecord {
  init(_ program: Program, in curriculum: Curriculum) {
    id = program.id
    title = program.title.text(in: curriculum.languages[0], fallbacks: [])
    weeks = program.weeks.count
    let taught = Set(program.sessions.flatMap { $0.modules.map(\.value) })
    modules = taught.count
    missing = curriculum.topics.filter { $0.kind == .module && !taught.contains($0.path) }.map(\.path)
  }
}
