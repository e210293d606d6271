internal import Curriculum
internal import Diagnostics

/// Programs and the doors of the home page may name only modules that exist.
enum UnknownModule {
  static let id = "unknown-module"

  static func check(_ curriculum: Curriculum) -> [Diagnostic] {
    let ofPrograms = curriculum.programs.flatMap { program in
      program.weeks.flatMap(\.sessions).flatMap(\.modules).map { (by: "the program", name: $0) }
    }
    let ofDoors = curriculum.configuration.doors.compactMap { door -> (by: String, name: PlacedSetting)? in
      if case .module(let name) = door.destination { ("a door", name) } else { nil }
    }
    let missing = (ofPrograms + ofDoors).filter { curriculum.topic(at: $0.name.value) == nil }
    let paths = missing.isEmpty ? [] : curriculum.topics.map(\.path)
    return missing.map { by, name in
      .error(
        id, "\(by) names '\(name.value)', and there is no such module",
        hint: Suggestion.nearest(to: name.value, among: paths).map { "did you mean '\($0)'?" }
          ?? "write section/name, as in 'addiction/what-is-addiction'", at: name.place)
    }
  }
}
