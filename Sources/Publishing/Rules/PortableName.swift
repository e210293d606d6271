internal import Checks
internal import Curriculum
internal import Diagnostics

/// What is written onto a USB stick or a shared drive has names that Windows and Macs can hold.
struct PortableName: PlanRule {
  let id = "portable-name"
  let explanation = """
    With --portable, the site is copied onto a USB stick or a shared drive. Windows holds no name with one of : * ? " < > | \
    or a backslash, none that ends in a dot or a space, none of its devices' (CON, PRN, AUX, NUL, COM1, LPT1 and their like) \
    and no path that is much longer than \(mostCharacters) characters: such a page would be missing there.
    """
  let category = RuleCategory.files
  let severity = Severity.error
  let leeway = Leeway.none

  /// Windows holds 260, and the folder that the copy lies in takes some of them.
  private static let mostCharacters = 200

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    guard let assembly = plan.assembly, assembly.sources.settings.isPortable else { return [] }
    var told: Set<String> = []
    return assembly.artifacts.compactMap { artifact in
      guard let fault = Self.fault(in: artifact.path) else { return nil }
      let origin = ArtifactOrigin(artifact, in: plan.curriculum)
      guard told.insert(origin.words + fault.reason).inserted else { return nil }
      return finding(
        "\(origin.subject) would be published at '\(artifact.path)', which Windows cannot hold: \(fault.reason)",
        hint: fault.hint, at: origin.place)
    }
  }

  static func fault(in path: String) -> (reason: String, hint: String)? {
    for name in path.split(separator: "/") {
      if let fault = fault(inName: name) { return fault }
    }
    guard path.utf16.count > mostCharacters else { return nil }
    return (
      "the path has \(path.utf16.count) characters, more than \(mostCharacters)",
      "give the file and its folders shorter names"
    )
  }

  private static func fault(inName name: Substring) -> (reason: String, hint: String)? {
    if let character = name.first(where: { ":*?\"<>|\\".contains($0) }) {
      return ("'\(name)' holds a '\(character)'", "rename it without '\(character)'")
    }
    if name.hasSuffix(".") || name.hasSuffix(" ") {
      return ("'\(name)' ends in a dot or a space", "rename it without the dot or space at its end")
    }
    guard isDevice(name.prefix { $0 != "." }.lowercased()) else { return nil }
    return ("'\(name)' is the name of a device", "rename it, for example to '\(name)-page'")
  }

  private static func isDevice(_ stem: String) -> Bool {
    ["con", "prn", "aux", "nul"].contains(stem)
      || (stem.count == 4 && ["com", "lpt"].contains(stem.prefix(3))
        && stem.last.map { "123456789".contains($0) } ?? false)
  }
}

extension PortableName {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: ["Content/en/care/why?.md": "Text."],
        good: ["Content/en/care/why.md": "Text."])
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "Microsoft, Naming Files, Paths, and Namespaces",
        "https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file")
    ]
  }
}
