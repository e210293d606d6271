internal import Curriculum
public import Diagnostics

/// Programs and the doors of the home page may name only modules that exist.
public struct UnknownModule: SiteRule {
  // Commands tell of the same.
  public let id = CurriculumRule.unknownModule.id
  public let explanation = CurriculumRule.unknownModule.explanation
  public let category = CurriculumRule.unknownModule.category
  public let severity = Severity.error
  public let leeway = Leeway.none

  public init() {}

  public func check(_ context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    let ofPrograms = curriculum.programs.flatMap { program in
      program.sessions.flatMap(\.modules).map { (by: "the program", name: $0) }
    }
    let ofDoors = curriculum.configuration.doors.compactMap { door -> (by: String, name: PlacedSetting)? in
      if case .module(let name) = door.destination { ("a door", name) } else { nil }
    }
    return (ofPrograms + ofDoors).filter { curriculum.topic(at: $0.name.value) == nil }.compactMap { by, name in
      switch curriculum.reason(forWithholding: name.value) {
      case .leftOut: nil
      case .draft(let file):
        finding(
          "\(by) names '\(name.value)', which is a draft", hint: BrokenLink.advice(onDraft: file, "the entry"),
          at: name.place)
      case nil:
        finding(
          "\(by) names '\(name.value)', and there is no such module",
          hint: context.names.modules.nearest(to: name.value).map { "did you mean '\($0)'?" }
            ?? "write section/name, as in 'addiction/what-is-addiction'", at: name.place)
      }
    }
  }
}

extension UnknownModule {
  public var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/plan.md": "Text.",
          "Content/programs/evening.yml": """
          title: Evenings
          weeks:
            - sessions:
                - {day: monday, modules: [care/plann]}
          """,
        ],
        good: [
          "Content/en/care/plan.md": "Text.",
          "Content/programs/evening.yml": """
          title: Evenings
          weeks:
            - sessions:
                - {day: monday, modules: [care/plan]}
          """,
        ])
    ]
  }
}
