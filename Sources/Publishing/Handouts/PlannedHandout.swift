internal import Curriculum
internal import Files
internal import Pages

/// A PDF file of a site that publishes its handouts.
struct PlannedHandout {
  /// The page that links it.
  let page: PageID
  let request: PrintRequest
  /// Where the site has it: `handouts/en/addiction/triggers-large-print.pdf`.
  let path: String

  /// Where it is printed to, from where the site takes its copy.
  func file(in cacheFolder: String) -> String { Paths.join(cacheFolder, path) }

  /// Each module in every language in which it is written, for all readers and in large print; each part of a program
  /// that has sessions in every language, in all editions; none for a site that does not publish them.
  static func all(of curriculum: Curriculum) -> [PlannedHandout] {
    guard curriculum.configuration.publishesHandouts else { return [] }
    return modules(of: curriculum) + packets(of: curriculum)
  }

  private static func modules(of curriculum: Curriculum) -> [PlannedHandout] {
    let editions: [PrintEdition] = [.standard, .largePrint]
    return curriculum.topics.indices.filter { curriculum.topics[$0].kind == .module }.flatMap { topic in
      curriculum.languages.indices.filter { curriculum.topics[topic].translations[$0] != nil }.flatMap { language in
        editions.map { PlannedHandout(curriculum, topic: topic, language: language, edition: $0) }
      }
    }
  }

  private init(_ curriculum: Curriculum, topic: Int, language: Int, edition: PrintEdition) {
    page = PageID(.topic(topic), language: language)
    request = PrintRequest(
      .handout(topic: topic), edition: edition, paper: curriculum.configuration.paper, language: language)
    let name = curriculum.topics[topic].path + (edition == .standard ? "" : "-" + edition.rawValue)
    path = "handouts/\(curriculum.languages[language])/\(name).pdf"
  }

  private static func packets(of curriculum: Curriculum) -> [PlannedHandout] {
    curriculum.programs.enumerated().flatMap { index, program in
      curriculum.languages.indices.flatMap { language in
        program.parts.filter { !program[$0].sessions.isEmpty }.flatMap { part in
          PrintEdition.allCases.map {
            PlannedHandout(curriculum, program: index, part: part, language: language, edition: $0)
          }
        }
      }
    }
  }

  private init(_ curriculum: Curriculum, program: Int, part: Program.Part, language: Int, edition: PrintEdition) {
    page = PageID(.program(program), language: language)
    request = PrintRequest(
      .packet(program: program, part: part), edition: edition, paper: curriculum.configuration.paper,
      language: language)
    let name = part.name + (edition == .standard ? "" : "-" + edition.rawValue)
    path = "handouts/\(curriculum.languages[language])/programs/\(curriculum.programs[program].addressName)/\(name).pdf"
  }

  /// Of a program; nil for a module.
  fileprivate var part: Program.Part? {
    guard case .packet(_, let part) = request.subject else { return nil }
    return part
  }
}

extension PublishedHandouts {
  /// - Parameter prints: what is known of each file, in the same order; none where they are printed on demand.
  init(_ planned: [PlannedHandout], prints: [Print] = []) {
    var files: [PageID: [File]] = [:]
    for (index, handout) in planned.enumerated() {
      files[handout.page, default: []].append(
        File(
          edition: handout.request.edition, part: handout.part, path: handout.path,
          print: prints.indices.contains(index) ? prints[index] : nil))
    }
    self.init(files)
  }
}
