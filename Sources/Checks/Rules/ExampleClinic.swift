internal import Curriculum
internal import Diagnostics

/// A site with the example clinic's numbers must not go out as if it were real.
struct ExampleClinic: SiteRule {
  let id = "example-clinic"
  let explanation = """
    The site is built with the example clinic, whose telephone numbers are made up. Every page says so, and --strict \
    refuses to publish.
    """
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  func check(_ context: CheckContext) -> [Diagnostic] {
    guard let clinic = context.curriculum.clinic, clinic.isPlainlyAnExample else { return [] }
    return [
      finding(
        "this site is built with the example clinic '\(clinic.id)', so every page says that it is an example",
        hint: "write your clinic's numbers in Content/clinics/ and name it in site.yml",
        at: Place(context.curriculum.configuration.file))
    ]
  }
}
