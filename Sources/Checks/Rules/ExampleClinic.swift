internal import Curriculum
internal import Diagnostics

/// A site with the example clinic's numbers must not go out as if it were real.
enum ExampleClinic {
  static let id = "example-clinic"

  static func check(_ curriculum: Curriculum) -> [Diagnostic] {
    guard let clinic = curriculum.clinic, clinic.isPlainlyAnExample else { return [] }
    return [
      .warning(
        id, "this site is built with the example clinic '\(clinic.id)', so every page says that it is an example",
        hint: "write your clinic's numbers in Content/clinics/ and name it in site.yml",
        at: Place(curriculum.configuration.file))
    ]
  }
}
