internal import Curriculum
internal import Diagnostics

/// Finds what is wrong with the variables of a text, wherever it stands.
struct VariableCheck {
  private let variables: Variables
  private let names: KnownNames
  private let language: Language
  private let hasClinic: Bool
  /// The site names a clinic that could not be read, which is told once already.
  private let isClinicMissing: Bool
  /// What variables of crisis lines that could not be read begin with, which is told once already too.
  private let missingLines: [String]

  init(_ context: CheckContext, _ language: Language) {
    let curriculum = context.curriculum
    variables = context.variables(in: language)
    names = context.names
    self.language = language
    hasClinic = curriculum.clinic != nil
    isClinicMissing = curriculum.clinic == nil && curriculum.configuration.clinicID != nil
    missingLines = curriculum.unreadCrisisLines.map { "crisis.\($0)." }
  }

  struct Problem {
    /// Indices of the slice that was looked through.
    let range: Range<Int>
    let message: String
    let hint: String?
  }

  /// Names that stand for nothing, and braces that hold no name at all.
  func problems(in text: ArraySlice<UInt8>) -> [Problem] {
    guard text.contains(UInt8(ascii: "{")) else { return [] }
    return InlineSyntax.pieces(of: text).compactMap { piece in
      switch piece {
      case .variable(let name, let whole): unknown(String(decoding: text[name], as: UTF8.self), at: whole)
      case .plain(let range): loose(in: text[range])
      case .citation: nil
      }
    }
  }

  private func unknown(_ name: String, at range: Range<Int>) -> Problem? {
    guard variables[name] == nil, !(isClinicMissing && name.hasPrefix("clinic.")),
      !missingLines.contains(where: name.hasPrefix)
    else { return nil }
    let hint =
      hasClinic || !name.hasPrefix("clinic.")
      ? names.variables(variables, in: language).hint(for: name)
      : "name a clinic in site.yml: 'clinic: …', with its file in Content/clinics/"
    return Problem(range: range, message: "nothing is called '{{\(name)}}'", hint: hint)
  }

  private func loose(in text: ArraySlice<UInt8>) -> Problem? {
    guard let range = text.firstRange(of: "{{".utf8) else { return nil }
    return Problem(
      range: range, message: "'{{' begins a variable, and no name with '}}' behind it follows",
      hint: "write it as {{clinic.phone}}; braces that readers are to see stand in code: `{{`")
  }
}
