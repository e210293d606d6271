import Curriculum

/// What is not published yet, for whoever reads it: modules, sections and programs.
struct DraftList {
  /// `care/plan  en es  module  My plan`, with tabs between: the languages are those in which it is a draft.
  let lines: [String]

  init(_ curriculum: Curriculum) {
    let byTopic = Dictionary(grouping: curriculum.withheld.drafts, by: \.topic)
    let ofTopics = byTopic.sorted { $0.key < $1.key }.map { path, modules in
      [path, modules.map(\.language.code).joined(separator: " "), modules[0].kindInWords, modules[0].title]
    }
    let ofPrograms = curriculum.draftPrograms.map { program in
      [
        "programs/\(program.id)", "", "program",
        program.title.text(in: curriculum.languages[0], fallbacks: curriculum.languages),
      ]
    }
    lines = (ofTopics + ofPrograms).map { $0.joined(separator: "\t") }
  }
}

extension Module {
  fileprivate var kindInWords: String {
    isIndex && !topic.contains("/") ? topic.isEmpty ? "home page" : "section" : "module"
  }
}
