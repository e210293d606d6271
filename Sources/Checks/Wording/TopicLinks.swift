internal import Curriculum
internal import Markdown
internal import PlacedYAML
internal import Readability

/// The modules to which a page must lead, by their paths: `get-help/withdrawal-safety`.
struct TopicLinks {
  private let paths: [String]
  private let module: Module
  private let curriculum: Curriculum

  init(to paths: [String], of module: Module, in curriculum: Curriculum) {
    self.paths = paths
    self.module = module
    self.curriculum = curriculum
  }

  /// Whether the page is one of them itself.
  var isOneOfThem: Bool { paths.contains(module.topic) }

  /// Whether a text holds a link to one of them.
  func stand(in text: ReadText) -> Bool {
    guard !text.parts(.link).isEmpty, let block = text.block else { return false }
    return block.descendants(of: [.link]).contains { leads(String(decoding: $0.destination, as: UTF8.self)) }
  }

  /// Whether one of them is among the modules that the page lists at its end.
  var areListed: Bool { module.frontMatter.related.contains { leads($0.text) } }

  private func leads(_ destination: String) -> Bool {
    guard case .topic(let topic, _, _) = curriculum.target(of: destination, from: module) else { return false }
    return paths.contains(curriculum.topics[topic].path)
  }
}
