internal import Diagnostics

extension CurriculumData {
  /// Reads the data files; each is optional.
  static func load(
    from folder: DataFolder, configuration: SiteConfiguration, includesDrafts: Bool, diagnostics: inout [Diagnostic]
  ) -> CurriculumData {
    var data = CurriculumData()
    data.clinic = Clinic.load(from: folder, configuration: configuration, diagnostics: &diagnostics)
    var unread: Set<String> = []
    let lines = folder.decodeList(
      "Content/crisis-lines.yml", under: "lines", of: "a crisis line", diagnostics: &diagnostics
    ) { CrisisLine(&$0, unread: &unread) }
    data.unreadCrisisLines = unread
    data.crisisLines = CrisisLine.completed(lines)
    data.bibliography = Bibliography(
      folder.decodeList(
        "Content/sources.yml", under: "references", of: "a source", diagnostics: &diagnostics, BibliographyEntry.init))
    data.glossary = folder.decodeList(
      "Content/glossary.yml", under: "terms", of: "a glossary term", diagnostics: &diagnostics, GlossaryTerm.init)
    data.synonyms = Synonym.load(from: folder, diagnostics: &diagnostics)
    let programs = Program.loadAll(from: folder, diagnostics: &diagnostics)
    data.programs = programs.filter { includesDrafts || !$0.isDraft }
    data.draftPrograms = includesDrafts ? [] : programs.filter(\.isDraft)
    diagnostics += unknownPrograms(of: configuration.doors, in: data)
    data.reviews = Review.loadAll(from: folder, diagnostics: &diagnostics)
    data.translations = TranslationRecords.load(from: folder, diagnostics: &diagnostics)
    data.bracedTexts = folder.bracedTexts(clinicID: configuration.clinicID)
    data.files = folder.filesThatReadersSee(configuration) + data.programs.map(\.file)
    return data
  }

  /// Doors to programs that are not there; those to modules are looked at by a rule.
  private static func unknownPrograms(of doors: [Door], in data: CurriculumData) -> [Diagnostic] {
    let ids = data.programs.map(\.id)
    lazy var known = SuggestionIndex(ids)
    return doors.compactMap { door in
      guard case .program(let program) = door.destination, !ids.contains(program.value) else { return nil }
      if let draft = data.draftPrograms.first(where: { $0.id == program.value }) {
        return .error(
          CurriculumRule.unknownProgram, "a door leads to the program '\(program.value)', which is a draft",
          hint: "publish it by taking 'draft: true' out of \(draft.file.path), or take the door out", at: program.place)
      }
      return .error(
        CurriculumRule.unknownProgram, "a door names '\(program.value)', and there is no such program",
        hint: known.hint(for: program.value), at: program.place)
    }
  }
}
