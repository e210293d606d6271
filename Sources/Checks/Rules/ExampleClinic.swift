internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import PlacedYAML

/// A site with the example clinic's values must not go out as if it were real.
struct ExampleClinic: ModuleRule, SiteRule {
  let id = "example-clinic"
  let explanation = """
    Something made up is still there: a telephone number that is kept for fiction (555-0100 to 555-0199), a host that is \
    kept for examples (clinic.example, example.com), the example clinic's name or address, or a program of the starter \
    content that says 'example: true'. Nobody can be reached there. While the clinic itself is an example, every page \
    says so; --strict refuses to publish.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  // MARK: - Data files

  func check(_ context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    guard let clinic = curriculum.clinic else { return [] }
    let found = curriculum.dataFiles.flatMap { findings(in: $0, of: curriculum) }
    return found.isEmpty && clinic.isPlainlyAnExample ? [general(clinic, in: curriculum)] : found
  }

  private func general(_ clinic: Clinic, in curriculum: Curriculum) -> Diagnostic {
    finding(
      "this site is built with the example clinic '\(clinic.id)', so every page says that it is an example",
      hint: "write your clinic's numbers in Content/clinics/ and name it in site.yml",
      at: Place(curriculum.configuration.file))
  }

  private func findings(in file: SourceFile, of curriculum: Curriculum) -> [Diagnostic] {
    guard let value = try? YAMLValue.parse(file) else { return [] }
    let isOfClinic = file.path.hasPrefix("Content/clinics/")
    let isOfSite = file.path == curriculum.configuration.file.path
    return value.scalars.flatMap { keys, value -> [Diagnostic] in
      guard case .scalar(let text, _) = value.content, !isOfSite || isShown(keys, curriculum) else { return [] }
      if keys == ["example"] { return flag(text, value, isOfClinic: isOfClinic).map { [$0] } ?? [] }
      let madeUp = madeUp(in: text, value)
      let isName = isOfClinic || isOfSite ? Self.names.contains(keys.first ?? "") : false
      guard madeUp.isEmpty, isName, MadeUpValues.isExample(text, under: keys.last) else { return madeUp }
      return [told("'\(text)' is the example clinic's", "write your own", at: value.place)]
    }
  }

  /// Keys under which the clinic is named.
  private static let names: Set<String> = ["name", "shortName", "address", "civilRightsCoordinator"]

  /// The address of the site may be given elsewhere than in its file; another one under `.example` is somebody's trial.
  private func isShown(_ keys: [String], _ curriculum: Curriculum) -> Bool {
    keys == ["baseURL"]
      ? curriculum.configuration.baseURL.origin.hasSuffix("/" + MadeUpValues.starterHost)
      : keys.first == "name" || keys.first == "tagline"
  }

  private func flag(_ text: String, _ value: YAMLValue, isOfClinic: Bool) -> Diagnostic? {
    guard text == "true" || text == "yes" else { return nil }
    return isOfClinic
      ? told(
        "the clinic is marked as an example, so every page says that it is one",
        "once nothing made up is left in this file, write 'example: false'", at: value.place)
      : told(
        "this is the starter content's program, and pages show it as your clinic's own",
        "write your own weeks, days and times, then take this line out; or remove the file and the door that leads to it",
        at: value.place)
  }

  private func madeUp(in text: String, _ value: YAMLValue) -> [Diagnostic] {
    MadeUpValues.telephones(in: text).map {
      told("'\($0)' is a number kept for fiction, and nobody answers it", "write your own", at: value.place(of: $0))
    }
      + MadeUpValues.hosts(in: text).map {
        told(
          "'\($0)' is a name kept for examples, and nothing is found there", "write your own", at: value.place(of: $0))
      }
  }

  // MARK: - Modules

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    let candidates = MadeUpValues.numberStarts.places(in: module.file.bytes)
    guard !candidates.isEmpty else { return [] }
    return module.document.nodes(of: [.text]).flatMap { node -> [Diagnostic] in
      guard let range = node.literalRange, candidates.contains(where: range.contains) else { return [] }
      let text = String(decoding: node.literal, as: UTF8.self)
      return MadeUpValues.telephones(in: text).map { number in
        let start = node.literal.startIndex + text.utf8.distance(from: text.startIndex, to: number.startIndex)
        return told(
          "'\(number)' is a number kept for fiction, and nobody answers it",
          "write your own, or {{clinic.phone}}", at: node.place(of: start..<start + number.utf8.count))
      }
    }
  }

  private func told(_ message: String, _ hint: String, at place: Place) -> Diagnostic {
    finding(message, hint: hint, at: place)
  }
}

extension ExampleClinic {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/site.yml": """
          name: Hope
          baseURL: https://hope-clinic.org/
          languages: [en]
          clinic: hope
          """,
          "Content/clinics/hope.yml": """
          name: Hope
          phone: (312) 555-0142
          """,
          "Content/en/care/plan.md": "Text.",
        ],
        good: [
          "Content/site.yml": """
          name: Hope
          baseURL: https://hope-clinic.org/
          languages: [en]
          clinic: hope
          """,
          "Content/clinics/hope.yml": """
          name: Hope
          phone: (312) 555-2368
          """,
          "Content/en/care/plan.md": "Text.",
        ])
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "RFC 2606, Reserved Top Level DNS Names",
        "https://www.rfc-editor.org/rfc/rfc2606")
    ]
  }
}
