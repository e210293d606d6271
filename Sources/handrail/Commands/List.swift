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
}
