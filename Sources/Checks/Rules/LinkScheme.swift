internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Links and pictures have addresses of kinds that are safe to follow.
struct LinkScheme: ModuleRule {
  // The reading of data files and templates tells of the same.
  let id = CurriculumRule.linkScheme.id
  let explanation = CurriculumRule.linkScheme.explanation
  let category = CurriculumRule.linkScheme.category
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    let configuration = context.curriculum.configuration
    return inMarkdown(of: module, in: context)
      + (configuration.allowsRawHTML ? inRawHTML(of: module, configuration.linkSchemes) : [])
  }

  private func inMarkdown(of module: Module, in context: CheckContext) -> [Diagnostic] {
    let variables = context.variables(for: module)
    return module.document.nodes(of: [.link, .image]).compactMap { node in
      let destination = variables.resolve(String(decoding: node.destination, as: UTF8.self))
      guard let fault = context.curriculum.fault(in: destination) else { return nil }
      return finding(fault, at: Place(module.file, node.destinationRange ?? node.nearestRange))
    }
  }

  private func inRawHTML(of module: Module, _ schemes: LinkSchemes) -> [Diagnostic] {
    module.document.nodes(of: [.htmlBlock, .htmlInline]).flatMap { node in
      HTMLAddresses.all(in: node.literal).compactMap { address in
        schemes.fault(in: address.text).map { finding($0, at: node.place) }
      }
    }
  }

  private func finding(_ fault: LinkFault, at place: Place) -> Diagnostic {
    finding(fault.message, hint: fault.hint, at: place)
  }
}

extension LinkScheme {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Get [the form](ftp://files.clinic.example/form.pdf).",
        good: "Get [the form](https://files.clinic.example/form.pdf).")
    ]
  }
}
