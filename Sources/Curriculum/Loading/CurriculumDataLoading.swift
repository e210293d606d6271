internal import Diagnostics

extension CurriculumData {
  /// Reads the data files; each is optional.
  static func load(
    from folder: DataFolder, configuration: SiteConfiguration, diagnostics: inout [Diagnostic]
  ) -> CurriculumData {
    var data = CurriculumData()
    data.clinic = Clinic.load(from: folder, configuration: configuration, diagnostics: &diagnostics)
    let lines = folder.decodeList(
      "Content/crisis-lines.yml", under: "lines", of: "a crisis line", diagnostics: &diagnostics, CrisisLine.init)
    data.crisisLines = CrisisLine.completed(lines)
    data.bibliography = Bibliography(
      folder.decodeList(
        "Content/sources.yml", under: "references", of: "a source", diagnostics: &diagnostics, BibliographyEntry.init))
    data.glossary = folder.decodeList(
      "Content/glossary.yml", under: "terms", of: "a glossary term", diagnostics: &diagnostics, GlossaryTerm.init)
    data.synonyms = Synonym.load(from: folder, diagnostics: &diagnostics)
    data.programs = Program.loadAll(from: folder, diagnostics: &diagnostics)
    data.reviews = Review.loadAll(from: folder, diagnostics: &diagnostics)
    return data
  }
}
