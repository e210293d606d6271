public import Diagnostics
public import Files
internal import Synchronization

/// Everything under `Content/`, read once and frozen. Checks and pages read it; nothing changes it. A class, because it
/// is handed to every page and a struct would be copied field by field each time.
public final class Curriculum: Sendable {
  public let configuration: SiteConfiguration
  /// Sorted by path.
  public let topics: [Topic]
  /// In the order of the menu.
  public let sections: [Section]
  private let files: ContentFiles
  /// Modules without a page, as they stood when all of `Content/` was last looked at.
  public let withheld: WithheldModules
  /// The folder that holds `Content/`.
  public let root: String
  /// `Content/` itself.
  public let content: SourceFolder
  /// The day on which reviews are due or not; nil where nobody says, and then none is.
  public let today: CalendarDate?

  private let data: CurriculumData
  private let frame: CurriculumFrame
  /// What is worked out for sign-offs, when somebody asks.
  let signOffs = Mutex(SignOffFacts())

  init(
    configuration: SiteConfiguration, data: CurriculumData, topics: [Topic], sections: [Section], files: ContentFiles,
    withheld: WithheldModules, root: String, content: SourceFolder, today: CalendarDate?
  ) {
    self.configuration = configuration
    self.data = data
    self.topics = topics
    self.sections = sections
    self.files = files
    self.withheld = withheld
    self.root = root
    self.content = content
    self.today = today
    frame = CurriculumFrame(data: data, topics: topics, sections: sections, menu: configuration.menu)
  }

  /// The same curriculum with other texts of some modules, none of which changes where anything stands.
  init(_ other: Curriculum, replacing modules: [Module]) {
    configuration = other.configuration
    data = other.data
    topics = other.topics(replacing: modules)
    sections = other.sections
    files = other.files
    withheld = other.withheld
    root = other.root
    content = other.content
    today = other.today
    frame = other.frame
  }

  /// The topics with other modules in the places of those at their addresses.
  func topics(replacing modules: [Module]) -> [Topic] {
    var topics = topics
    for module in modules {
      guard let topic = topic(at: module.topic), let language = languages.firstIndex(of: module.language) else {
        preconditionFailure("a module that is replaced has a place")
      }
      topics[topic].translations[language] = module
    }
    return topics
  }

  /// Pictures and other files beside the modules and in `Content/media/`, paths below `Content/`, sorted.
  public var media: [String] { files.media }
  /// The files of `Content/static/`.
  public var passed: [PassedFile] { files.passed }
  /// Files of which nothing is made.
  public var unread: [UnreadFile] { files.unread }
  /// A file of `media` by its path below `Content/`.
  func media(at path: String) -> String? { files.media(at: path) }
  /// A file of which nothing is made, by its path below `Content/`.
  public func unread(at path: String) -> UnreadFile? { files.unread(at: path) }

  public var clinic: Clinic? { data.clinic }
  public var crisisLines: [CrisisLine] { data.crisisLines }
  /// The ids of lines that are left out because of a number that cannot be dialled, which is told once already.
  public var unreadCrisisLines: Set<String> { data.unreadCrisisLines }
  public var bibliography: Bibliography { data.bibliography }
  public var glossary: [GlossaryTerm] { data.glossary }
  public var synonyms: [Language: [Synonym]] { data.synonyms }
  public var programs: [Program] { data.programs }
  /// Programs without a page.
  public var draftPrograms: [Program] { data.draftPrograms }
  /// The data files of which readers see something, as they are written.
  public var dataFiles: [SourceFile] { data.files }
  public var reviews: [Review] { data.reviews }
  var translations: TranslationRecords { data.translations }
  /// The texts of the data files in which variables, or what looks like them, stand.
  public var bracedTexts: [BracedText] { data.bracedTexts }
  var reviewsByFile: [String: [Review]] { frame.reviewsByFile }
  /// How many files were signed off in a scope on a day.
  func signedFiles(_ scope: Review.Scope, on day: CalendarDate) -> Int {
    frame.signedFiles[SignedDay(scope: scope, day: day)]?.count ?? 0
  }

  /// Whether another curriculum differs from this one in the texts of modules alone: configuration, data files and where
  /// everything stands are the same.
  public func differsInTextsAlone(from other: Curriculum) -> Bool { frame === other.frame }

  public var languages: [Language] { configuration.languages }

  public var menu: SiteMenu { frame.menu }

  /// The index of a topic in `topics`.
  public func topic(at path: String) -> Int? { frame.topicsByPath[path] }

  /// Whether a module's file has its own text in the curriculum.
  public func publishes(_ module: Module) -> Bool {
    guard let topic = topic(at: module.topic), let language = languages.firstIndex(of: module.language) else {
      return false
    }
    return topics[topic].translations[language] != nil
  }

  /// Why a topic has no page; nil where it has one, or where no file would be one.
  public func reason(forWithholding path: String) -> Withheld? { withheld.reasons[path] }

  /// The page to which layouts and the search lead whoever is in danger.
  public static let helpTopic = "get-help/get-help-now"

  /// A section's title: that of its `index.md`, or else its folder's name in words.
  public func title(ofSection index: Int, inLanguageAt language: Int) -> String {
    if let topic = sections[index].index { return topics[topic].module(inLanguageAt: language).title }
    return frame.sectionNames[index]
  }

  /// The audience of a topic: its own, or else that of its section.
  public func audience(of topic: Topic, inLanguageAt index: Int) -> [Audience] {
    inherited(by: topic, inLanguageAt: index) { $0.audience.isEmpty ? nil : $0.audience } ?? []
  }

  /// The audience of a module: its own, or else that of its section.
  public func audience(of module: Module) -> [Audience] {
    guard let topic = topic(at: module.topic), let language = languages.firstIndex(of: module.language) else {
      return []
    }
    return audience(of: topics[topic], inLanguageAt: language)
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

/// What is looked up in a curriculum, and what does not follow from texts: shared by the states of a curriculum that differ in texts alone.
private final class CurriculumFrame: Sendable {
  let topicsByPath: [String: Int]
  let reviewsByFile: [String: [Review]]
  let signedFiles: [SignedDay: Set<String>]
  /// The sections' folder names in words.
  let sectionNames: [String]
  let menu: SiteMenu

  init(data: CurriculumData, topics: [Topic], sections: [Section], menu: [MenuGroup]) {
    self.menu = SiteMenu(menu, sections: sections)
    topicsByPath = Dictionary(uniqueKeysWithValues: topics.indices.map { (topics[$0].path, $0) })
    reviewsByFile = Dictionary(grouping: data.reviews, by: \.file)
    signedFiles = data.reviews.reduce(into: [:]) { days, review in
      days[SignedDay(scope: review.scope, day: review.date), default: []].insert(review.file)
    }
    sectionNames = sections.map { section in
      let words = section.id.replacing("-", with: " ")
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }
}

/// A day on which something was signed off.
private struct SignedDay: Hashable {
  let scope: Review.Scope
  let day: CalendarDate
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
struct CurriculumData: Sendable {
  var clinic: Clinic?
  var crisisLines: [CrisisLine] = []
  var unreadCrisisLines: Set<String> = []
  var bibliography = Bibliography([])
  var glossary: [GlossaryTerm] = []
  var synonyms: [Language: [Synonym]] = [:]
  var programs: [Program] = []
  var draftPrograms: [Program] = []
  var reviews: [Review] = []
  var translations = TranslationRecords()
  var bracedTexts: [BracedText] = []
  var files: [SourceFile] = []
}
