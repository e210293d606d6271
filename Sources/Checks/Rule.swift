public import Curriculum
public import Diagnostics

/// One thing that a careful editor looks for in a module. A rule is a value in a file of its own.
public protocol Rule: Sendable {
  /// Its stable name, kebab-case, shown in brackets behind every finding and taken by `--only`.
  var id: String { get }
  /// What it guards and why, for `handrail explain`.
  var explanation: String { get }
  /// What it finds in one module.
  func check(_ module: Module, in context: CheckContext) -> [Diagnostic]
}

/// What rules may read.
public struct CheckContext: Sendable {
  public let curriculum: Curriculum
  private let variables: [Language: Variables]

  public init(_ curriculum: Curriculum) {
    self.curriculum = curriculum
    variables = Dictionary(
      uniqueKeysWithValues: curriculum.languages.map { ($0, Variables(curriculum, in: $0)) })
  }

  /// The variables in the language of a module.
  public func variables(for module: Module) -> Variables {
    variables[module.language] ?? Variables(curriculum, in: module.language)
  }
}
