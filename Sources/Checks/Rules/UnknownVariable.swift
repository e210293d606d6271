internal import Curriculum
internal import Diagnostics
internal import Markdown

/// `{{names}}` in text, link targets, front matter and worksheets must stand for something.
struct UnknownVariable: Rule {
  let id = "unknown-variable"
  let explanation = """
    A name between double braces such as {{clinic.phone}} stands for nothing here: neither the clinic's file nor \
    crisis-lines.yml gives it. On the page it would be read as it is written, so the build stops.
    """

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    guard module.mayHoldInlineSyntax else { return [] }
    let variables = context.variables(for: module)
    // The site names a clinic that could not be read, which is told once already.
    let isClinicMissing = context.curriculum.clinic == nil && context.curriculum.configuration.clinicID != nil
    var found: [Diagnostic] = []
    for node in module.document.nodes(of: [.text]) {
      found += unknown(in: node.literal, variables, isClinicMissing) { node.place(of: $0) }
    }
    for node in module.document.nodes(of: [.link, .image]) {
      let place = Place(module.file, node.destinationRange ?? node.nearestRange)
      found += unknown(in: node.destination, variables, isClinicMissing) { _ in place }
    }
    let written = [0..<module.document.bodyStart] + module.worksheets.keys.map(\.nearestRange)
    for range in written {
      found += unknown(in: module.file.bytes[range], variables, isClinicMissing) { Place(module.file, $0) }
    }
    return found
  }

  private func unknown(
    in text: ArraySlice<UInt8>, _ variables: Variables, _ isClinicMissing: Bool, place: (Range<Int>) -> Place
  ) -> [Diagnostic] {
    guard text.contains(UInt8(ascii: "{")) else { return [] }
    var found: [Diagnostic] = []
    for case .variable(let nameRange, let whole) in InlineSyntax.pieces(of: text) {
      let name = String(decoding: text[nameRange], as: UTF8.self)
      guard variables[name] == nil, !(isClinicMissing && name.hasPrefix("clinic.")) else { continue }
      let hint =
        variables.names.contains { $0.hasPrefix("clinic.") } || !name.hasPrefix("clinic.")
        ? Suggestion.hint(for: name, among: variables.names)
        : "name a clinic in site.yml: 'clinic: …', with its file in Content/clinics/"
      found.append(.error(id, "nothing is called '{{\(name)}}'", hint: hint, at: place(whole)))
    }
    return found
  }
}
