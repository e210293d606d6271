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

  /// Each module in every language in which it is written, for all readers and in large print; each week of a program
  /// that has sessions in every language, in all editions; none for a site that does not publish them.
  static func all(of curriculum: Curriculum) -> [PlannedHandout] {
    guard curriculum.configuration.publishesHandouts else { return [] }
    return modules(of: curriculum) + weeks(of: curriculum)
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

  private static func weeks(of curriculum: Curriculum) -> [PlannedHandout] {
    curriculum.programs.indices.flatMap { program in
      curriculum.languages.indices.flatMap { language in
        curriculum.programs[program].weeks.indices.filter {
          !curriculum.programs[program].weeks[$0].sessions.isEmpty
        }.flatMap { week in
          PrintEdition.allCases.map {
            PlannedHandout(curriculum, program: program, week: week, language: language, edition: $0)
          }
        }
      }
    }
  }

  private init(_ curriculum: Curriculum, program: Int, week: Int, language: Int, edition: PrintEdition) {
    page = PageID(.program(program), language: language)
    request = PrintRequest(
      .packet(program: program, week: week), edition: edition, paper: curriculum.configuration.paper,
      language: language)
    let name = "week-\(week + 1)" + (edition == .standard ? "" : "-" + edition.rawValue)
    path = "handouts/\(curriculum.languages[language])/programs/\(curriculum.programs[program].addressName)/\(name).pdf"
  }

  /// Of a program, from 0; nil for a module.
  fileprivate var week: Int? {
    guard case .packet(_, let week) = request.subject else { return nil }
    return week
  }
}

extension PublishedHandouts {
  /// - Parameter prints: what is known of each file, in the same order; none where they are printed on demand.
  init(_ planned: [PlannedHandout], prints: [Print] = []) {
    var files: [PageID: [File]] = [:]
    for (index, handout) in planned.enumerated() {
      files[handout.page, default: []].append(
        File(
          edition: handout.request.edition, week: handout.week, path: handout.path,
          print: prints.indices.contains(index) ? prints[index] : nil))
    }
    self.init(files)
  }
}
