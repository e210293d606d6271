public import Curriculum
public import Diagnostics

/// One thing that a careful editor looks for in a module. A rule is a value in a file of its own.
public protocol ModuleRule: AdjustableRule {
  /// What it finds in one module.
  func check(_ module: Module, in context: CheckContext) -> [Diagnostic]
}

/// One thing that a careful editor looks for in the text of a paragraph, a heading or a cell.
protocol TextRule: AdjustableRule {
  func check(_ block: WrittenBlock) -> [Diagnostic]
}

/// One thing that a careful editor looks for in the site as a whole: in its data files, or among its modules.
public protocol SiteRule: AdjustableRule {
  func check(_ context: CheckContext) -> [Diagnostic]
}

/// What rules may read.
public struct CheckContext: Sendable {
  public let curriculum: Curriculum
  /// Where rules look for the name that a mistyped one may have meant.
  let names: KnownNames
  /// The day of the build; nil where nobody says, and then nothing is too old.
  public let today: CalendarDate?
  let telephones: SiteTelephones
  private let variables: [Language: Variables]

  public init(_ curriculum: Curriculum, today: CalendarDate? = nil) {
    self.curriculum = curriculum
    self.today = today
    telephones = SiteTelephones(curriculum)
    names = KnownNames(curriculum)
    variables = Dictionary(
      uniqueKeysWithValues: curriculum.languages.map { ($0, Variables(curriculum, in: $0)) })
  }

  /// The variables in the language of a module.
  public func variables(for module: Module) -> Variables { variables(in: module.language) }

  func variables(in language: Language) -> Variables {
    variables[language] ?? Variables(curriculum, in: language)
  }
}
