internal import Curriculum

/// One thing that a page was made from, named so that it can be asked again of a later state of the site: topics by
/// their paths, sections, programs, sources and terms by their ids, languages by their places in `languages`.
enum Fact: Hashable, Sendable {
  /// What every page of a language rests on: addresses, languages, clinic, variables.
  case base(language: Int)
  /// Header, footer, strings and everything else that the pages of one section share.
  case shared(language: Int, section: String?)
  /// A template by its name with its folder, and the partials in it.
  case template(String)

  /// Whether there is such a topic, of what kind, where, and in which languages it is written.
  case topic(String)
  /// The file that is shown for a topic.
  case text(topic: String, language: Int)
  /// What a topic has from its section when it does not say it itself.
  case inherited(topic: String, language: Int)
  /// How a topic's own text in a language stands with its reviews.
  case reviews(topic: String, language: Language)
  /// The topics before and after one in its section.
  case neighbours(of: String)

  /// A link to a topic as a page of one language shows it, to the text in the same or another one.
  case link(topic: String, from: Int, to: Int)
  /// A section's title and address.
  case sectionLink(String, language: Int)
  /// What a destination written in a file of this folder and language leads to.
  case target(String, folder: String, language: Language)
  /// A picture or file as published, by its path below `Content/`.
  case media(String)
  case source(String)
  /// The words that are found in running text.
  case terms(language: Int)
  case term(String, language: Int)

  // Lists, each as a whole.
  case sections(language: Int)
  case programs(language: Int)
  case modules(section: String, language: Int)
  case allModules(language: Int)
  case glossary(language: Int)
  case bibliography(language: Int)
  case program(String, language: Int)
  /// The theme's own text for the page that shows all of it.
  case styleguide(language: Int)
}

/// Notes what one page is made from while it is made, on one thread.
final class FactRecorder {
  private(set) var facts: Set<Fact> = []

  func note(_ fact: Fact) { facts.insert(fact) }
}

/// Everything that a page was made from, with the values that it had then.
public struct PageFacts: Sendable {
  /// What every page rests on comes first: where the languages differ, nothing else can be asked.
  let values: [(fact: Fact, fingerprint: Int)]

  init(_ facts: Set<Fact>, fingerprint: (Fact) -> Int) {
    let base = facts.filter(\.isBase)
    values = (Array(base) + facts.subtracting(base)).map { ($0, fingerprint($0)) }
  }
}

extension Fact {
  fileprivate var isBase: Bool { if case .base = self { true } else { false } }
}
