import ArgumentParser
import Curriculum
import Foundation

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists the modules with their languages and review state.")

  @OptionGroup var options: GlobalOptions

  @Flag(help: "List what is not published yet: modules, sections and programs that are drafts.")
  var drafts = false

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      var loader = CurriculumLoader(root: try options.siteRoot())
      loader.jobs = options.jobCount
      loader.includesDrafts = !drafts
      let outcome = await loader.load()
      try console.report(outcome.diagnostics, isStrict: false)
      guard let curriculum = outcome.curriculum else { throw ExitCode(1) }
      if drafts {
        for line in draftLines(of: curriculum) { print(line) }
      } else {
        for topic in curriculum.topics where topic.kind == .module { print(line(topic, in: curriculum)) }
      }
    }
  }

  /// `addiction/triggers  en es  not reviewed  Know your triggers`, with tabs between. A translation of an earlier text
  /// is marked: `es (outdated)`.
  private func line(_ topic: Topic, in curriculum: Curriculum) -> String {
    let module = topic.module(inLanguageAt: 0)
    let languages = topic.translations.compactMap { $0 }.map { translation in
      translation.language.code + (curriculum.outdatedOriginal(of: translation) == nil ? "" : " (outdated)")
    }
    let state = curriculum.currentReview(.clinical, of: module).map { "reviewed \($0.date)" } ?? "not reviewed"
    let draft = module.frontMatter.isDraft ? " (draft)" : ""
    return [topic.path, languages.joined(separator: " "), state, module.title + draft].joined(separator: "\t")
  }

  // MARK: - Drafts

  /// `care/plan  en es  module  My plan`, with tabs between: the languages are those in which it is a draft.
  private func draftLines(of curriculum: Curriculum) -> [String] {
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
    return (ofTopics + ofPrograms).map { $0.joined(separator: "\t") }
  }
}

extension Module {
  fileprivate var kindInWords: String {
    isIndex && !topic.contains("/") ? topic.isEmpty ? "home page" : "section" : "module"
  }
}
