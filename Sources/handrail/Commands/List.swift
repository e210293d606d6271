import ArgumentParser
import Curriculum
import Foundation

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists the modules with their languages and review state.")

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let console = Console(options)
    try await Console.run(console) {
      var loader = CurriculumLoader(root: try options.siteRoot())
      loader.jobs = options.jobCount
      loader.includesDrafts = true
      let outcome = await loader.load()
      try console.report(outcome.diagnostics, isStrict: false)
      guard let curriculum = outcome.curriculum else { throw ExitCode(1) }
      for topic in curriculum.topics where topic.kind == .module { print(line(topic, in: curriculum)) }
    }
  }

  /// `addiction/triggers  en es  not reviewed  Know your triggers`, with tabs between.
  private func line(_ topic: Topic, in curriculum: Curriculum) -> String {
    let module = topic.module(inLanguageAt: 0)
    let languages = zip(curriculum.languages, topic.translations).filter { $1 != nil }.map(\.0.code)
    let state = curriculum.currentReview(.clinical, of: module).map { "reviewed \($0.date)" } ?? "not reviewed"
    let draft = module.frontMatter.isDraft ? " (draft)" : ""
    return [topic.path, languages.joined(separator: " "), state, module.title + draft].joined(separator: "\t")
  }
}
