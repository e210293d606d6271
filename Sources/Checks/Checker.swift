public import Curriculum
public import Diagnostics
internal import Parallelism
public import Readability

/// Runs the rules over a curriculum.
public struct Checker: Sendable {
  private let settings: CheckSettings
  private let moduleRules: [any ModuleRule]
  private let textRules: [any TextRule]
  private let pageRules: [any PageRule]
  private let wordingRules: [any WordingRule]
  private let translationRules: [any TranslationRule]
  private let siteRules: [any SiteRule]
  private let jobs: Int
  private let today: CalendarDate?

  /// - Parameters:
  ///   - settings: what the site says of the rules.
  ///   - only: ids of rules; empty means all.
  ///   - today: the day of the build; nil where nothing is to be found too old.
  public init(
    _ settings: CheckSettings = .none, only: [String] = [], jobs: Int = 1, today: CalendarDate? = nil
  ) {
    self.settings = settings
    self.today = today
    func isAskedFor(_ rule: any AdjustableRule) -> Bool { only.isEmpty || only.contains(rule.id) }
    moduleRules = Self.moduleRules.filter(isAskedFor).map { settings.configured($0) }
    textRules = Self.textRules.filter(isAskedFor).map { settings.configured($0) }
    pageRules = Self.pageRules.filter(isAskedFor).map { settings.configured($0) }
    wordingRules = Self.wordingRules.filter(isAskedFor).map { settings.configured($0) }
    translationRules = Self.translationRules.filter(isAskedFor).map { settings.configured($0) }
    siteRules = Self.siteRules.filter(isAskedFor).map { settings.configured($0) }
    self.jobs = jobs
  }

  /// The findings of all rules on all modules, in the order of the topics; some of them when the task is cancelled.
  public func check(_ curriculum: Curriculum) async -> [Diagnostic] {
    let context = CheckContext(curriculum, today: today)
    let found = await parallelMap(count: curriculum.topics.count, jobs: jobs) { index -> [Diagnostic] in
      guard !Task.isCancelled else { return [] }
      return check(curriculum.topics[index], in: context)
    }
    let ofSite = siteRules.flatMap { rule in settings.findings(of: rule) { rule.check(context) } }
    return found.flatMap { $0 } + ofSite + findings(in: readsDataFiles ? curriculum.dataTexts : [], in: context)
  }

  private var clientTextRules: [any ClientTextRule] { pageRules.compactMap { $0 as? any ClientTextRule } }

  private var readsDataFiles: Bool { !wordingRules.isEmpty || !clientTextRules.isEmpty }

  /// What is wrong with the words of texts that belong to no module, such as those of the theme.
  public func findings(in texts: [ReadText], in context: CheckContext) -> [Diagnostic] {
    let forClients = texts.filter { !$0.isForLeaders }
    let ofAll = wordingRules.flatMap { rule in
      settings.findings(of: rule) { texts.flatMap { rule.check($0, in: context) } }
    }
    let ofClients = clientTextRules.flatMap { rule in
      settings.findings(of: rule) { forClients.flatMap { rule.check($0, in: context) } }
    }
    return ofAll + ofClients
  }

  private func check(_ topic: Topic, in context: CheckContext) -> [Diagnostic] {
    let modules = topic.translations.compactMap { $0 }
    let readsWords = !(pageRules.isEmpty && wordingRules.isEmpty && translationRules.isEmpty)
    // Each is read once: for its own sake, and the original beside its translations.
    let pages = readsWords ? modules.map { PageTexts($0) } : []
    let original = topic.translations[0].flatMap { module in pages.first { $0.module === module } }
    let ofWords = pages.flatMap { page in
      checkWords(of: page, in: context) + checkTranslation(page, of: original, in: context)
    }
    return modules.flatMap { check($0, in: context) } + ofWords
  }

  private func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    let ofModule = moduleRules.flatMap { rule in
      settings.findings(of: rule, on: module, in: curriculum) { rule.check(module, in: context) }
    }
    let blocks = textRules.isEmpty ? [] : module.writtenBlocks
    let ofText = textRules.flatMap { rule in
      settings.findings(of: rule, on: module, in: curriculum) { blocks.flatMap(rule.check) }
    }
    return ofModule + ofText
  }

  private func checkWords(of page: PageTexts, in context: CheckContext) -> [Diagnostic] {
    let ofPage = pageRules.flatMap { rule in
      settings.findings(of: rule, on: page.module, in: context.curriculum) { rule.check(page, in: context) }
    }
    let ofTexts = wordingRules.flatMap { rule in
      settings.findings(of: rule, on: page.module, in: context.curriculum) {
        page.texts.flatMap { rule.check($0, in: context) }
      }
    }
    return ofPage + ofTexts
  }

  private func checkTranslation(
    _ page: PageTexts, of original: PageTexts?, in context: CheckContext
  ) -> [Diagnostic] {
    guard !translationRules.isEmpty, let original, original.module !== page.module else { return [] }
    let translated = TranslatedPage(of: original, in: page)
    return translationRules.flatMap { rule in
      settings.findings(of: rule, on: page.module, in: context.curriculum) { rule.check(translated, in: context) }
    }
  }
}
