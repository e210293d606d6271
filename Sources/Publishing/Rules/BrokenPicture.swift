internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Files
internal import Markdown

/// Pictures whose files are there can be shown.
struct BrokenPicture: PlanModuleRule, PlanRule {
  let id = "broken-picture"
  let explanation = "A picture's file is no picture of its kind or is cut short: readers would see a gap."
  let category = RuleCategory.files
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in plan: PlanFacts) -> [Diagnostic] {
    guard let faults = plan.pictureFaults, !faults.isEmpty else { return [] }
    return module.document.nodes(of: [.image]).compactMap { node in
      let written = String(decoding: node.destination, as: UTF8.self)
      guard case .media(let path) = plan.curriculum.target(of: written, from: module), let fault = faults[path] else {
        return nil
      }
      return told(path, fault, at: Place(module.file, node.destinationRange ?? node.nearestRange))
    }
  }

  /// The logo.
  func check(_ plan: PlanFacts) -> [Diagnostic] {
    guard let logo = plan.curriculum.configuration.theme.logo, let fault = plan.pictureFaults?[logo.value] else {
      return []
    }
    return [told(logo.value, fault, at: logo.place)]
  }

  private func told(_ path: String, _ fault: PictureFault, at place: Place) -> Diagnostic {
    let reason =
      switch fault {
      case .otherFormat: "is no \(Paths.fileExtension(of: path).uppercased()) file, whatever its name says"
      case .cutShort: "ends before the picture does"
      }
    return finding(
      "nobody could see this picture: Content/\(path) \(reason)",
      hint: "put it there again from where it came, and see whether it opens in another program", at: place)
  }
}

extension BrokenPicture {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/way.md": "![Two blocks north of the station](map.svg)",
          "Content/en/care/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><path",
        ],
        good: [
          "Content/en/care/way.md": "![Two blocks north of the station](map.svg)",
          "Content/en/care/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
        ])
    ]
  }
}
