internal import Curriculum
internal import Diagnostics

/// A program may name only modules that exist.
enum ProgramModules {
  static let id = "unknown-module"

  static func check(_ curriculum: Curriculum) -> [Diagnostic] {
    let paths = curriculum.topics.map(\.path)
    return curriculum.programs.flatMap { program in
      program.weeks.flatMap(\.sessions).flatMap(\.modules).compactMap { module in
        guard curriculum.topic(at: module.value) == nil else { return nil }
        return .error(
          id, "the program names '\(module.value)', and there is no such module",
          hint: Suggestion.nearest(to: module.value, among: paths).map { "did you mean '\($0)'?" }
            ?? "write section/name, as in 'addiction/what-is-addiction'", at: module.place)
      }
    }
  }
}
