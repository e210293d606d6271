internal import Curriculum
internal import Pages

/// A PDF file of a site that publishes its handouts.
struct PlannedHandout {
  /// The page that links it.
  let page: PageID
  let request: PrintRequest
  /// Where the site has it: `handouts/en/addiction/triggers-large-print.pdf`.
  let path: String

  private static let editions: [PrintEdition] = [.standard, .largePrint]

  /// Each module in every language in which it is written, for all readers and in large print; none for a site that does
  /// not publish them.
  static func all(of curriculum: Curriculum) -> [PlannedHandout] {
    guard curriculum.configuration.publishesHandouts else { return [] }
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
}

extension PublishedHandouts {
  /// - Parameter prints: what is known of each file, in the same order; none where they are printed on demand.
  init(_ planned: [PlannedHandout], prints: [Print] = []) {
    var files: [PageID: [File]] = [:]
    for (index, handout) in planned.enumerated() {
      files[handout.page, default: []].append(
        File(
          edition: handout.request.edition, path: handout.path,
          print: prints.indices.contains(index) ? prints[index] : nil))
    }
    self.init(files)
  }
}
