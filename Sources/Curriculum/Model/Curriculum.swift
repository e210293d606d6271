/// Everything under `Content/`, read once and frozen. Checks and pages read it; nothing changes it. A class, because it
/// is handed to every page and a struct would be copied field by field each time.
public final class Curriculum: Sendable {
  public let configuration: SiteConfiguration
  public let clinic: Clinic?
  public let crisisLines: [CrisisLine]
  public let bibliography: Bibliography
  public let glossary: [GlossaryTerm]
  public let synonyms: [Language: [Synonym]]
  public let programs: [Program]
  public let reviews: [Review]
  /// Sorted by path.
  public let topics: [Topic]
  /// In the order of the menu.
  public let sections: [Section]
  /// Pictures and other files beside the modules and in `Content/media/`, paths below `Content/`, sorted.
  public let media: [String]
  /// The folder that holds `Content/`.
  public let root: String

  let reviewsByFile: [String: [Review]]
  private let topicsByPath: [String: Int]
  /// The sections' folder names in words.
  private let sectionNames: [String]

  init(
    configuration: SiteConfiguration, data: CurriculumData, topics: [Topic], sections: [Section], media: [String],
    root: String
  ) {
    self.configuration = configuration
    clinic = data.clinic
    crisisLines = data.crisisLines
    bibliography = data.bibliography
    glossary = data.glossary
    synonyms = data.synonyms
    programs = data.programs
    reviews = data.reviews
    reviewsByFile = Dictionary(grouping: data.reviews, by: \.file)
    self.topics = topics
    self.sections = sections
    self.media = media
    self.root = root
    topicsByPath = Dictionary(uniqueKeysWithValues: topics.indices.map { (topics[$0].path, $0) })
    sectionNames = sections.map { section in
      let words = section.id.replacing("-", with: " ")
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }

  public var languages: [Language] { configuration.languages }

  /// The index of a topic in `topics`.
  public func topic(at path: String) -> Int? { topicsByPath[path] }

  /// A section's title: that of its `index.md`, or else its folder's name in words.
  public func title(ofSection index: Int, inLanguageAt language: Int) -> String {
    if let topic = sections[index].index { return topics[topic].module(inLanguageAt: language).title }
    return sectionNames[index]
  }

  /// The audience of a topic: its own, or else that of its section.
  public func audience(of topic: Topic, inLanguageAt index: Int) -> [Audience] {
    inherited(by: topic, inLanguageAt: index) { $0.audience.isEmpty ? nil : $0.audience } ?? []
  }

  /// Months between two reviews of a topic: its own, or else those of its section.
  public func reviewInterval(of topic: Topic, inLanguageAt index: Int) -> Int? {
    inherited(by: topic, inLanguageAt: index, \.reviewEvery)
  }

  private func inherited<Value>(
    by topic: Topic, inLanguageAt index: Int, _ value: (FrontMatter) -> Value?
  ) -> Value? {
    if let own = value(topic.module(inLanguageAt: index).frontMatter) { return own }
    guard let section = topic.section, let parent = sections[section].index else { return nil }
    return value(topics[parent].module(inLanguageAt: index).frontMatter)
  }
}

/// The sources, in the order of their ids, with their numbers found by id.
public struct Bibliography: Sendable {
  public let entries: [BibliographyEntry]
  private let indices: [String: Int]

  init(_ entries: [BibliographyEntry]) {
    self.entries = entries.sorted { $0.id < $1.id }
    indices = Dictionary(self.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func index(of id: String) -> Int? { indices[id] }
  public var ids: [String] { entries.map(\.id) }
}

/// What the data files hold, on its way into a curriculum.
struct CurriculumData {
  var clinic: Clinic?
  var crisisLines: [CrisisLine] = []
  var bibliography = Bibliography([])
  var glossary: [GlossaryTerm] = []
  var synonyms: [Language: [Synonym]] = [:]
  var programs: [Program] = []
  var reviews: [Review] = []
}
