internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Files
internal import Markdown
internal import MediaMetadata

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
      guard case .media(let path) = plan.curriculum.target(of: written, from: module), let fault = faults[path],
        !isToldAtItsLine(path, in: plan)
      else { return nil }
      return told(path, fault, at: Place(module.file, node.destinationRange ?? node.nearestRange))
    }
  }

  /// The logo, and every drawing of which nothing can be published.
  func check(_ plan: PlanFacts) -> [Diagnostic] {
    let drawings = (plan.publishedMedia ?? [:]).keys.sorted().filter { isToldAtItsLine($0, in: plan) }.compactMap {
      path in plan.pictureFaults?[path].map { told(path, $0, at: plan.place(path, $0)) }
    }
    guard let logo = plan.curriculum.configuration.theme.logo, let fault = plan.pictureFaults?[logo.value],
      !isToldAtItsLine(logo.value, in: plan)
    else { return drawings }
    return drawings + [told(logo.value, fault, at: logo.place)]
  }

  /// What the file itself shows is told there, once, whoever shows the picture.
  private func isToldAtItsLine(_ path: String, in plan: PlanFacts) -> Bool {
    guard case .unreadable = plan.pictureFaults?[path] else { return false }
    return plan.publishedMedia?[path] != nil
  }

  private func told(_ path: String, _ fault: PictureFault, at place: Place) -> Diagnostic {
    let reason =
      switch fault {
      case .unreadable(let part): "is no SVG that could be published: \(part.what)"
      case .otherFormat: "is no \(Paths.fileExtension(of: path).uppercased()) file, whatever its name says"
      case .cutShort: "ends before the picture does"
      }
    return finding(
      "nobody could see this picture: Content/\(path) \(reason)",
      hint: "put it there again from where it came, and see whether it opens in another program", at: place)
  }
}

extension PlanFacts {
  /// A line of a file in `Content/`.
  func place(_ path: String, line: Int) -> Place {
    let file = SourceFile(path: "Content/" + path, bytes: (try? curriculum.content.read(path)) ?? [])
    return Place(file, file.lineRange(around: file.offset(of: LineAndColumn(line: line, column: 1))))
  }

  fileprivate func place(_ path: String, _ fault: PictureFault) -> Place {
    guard case .unreadable(let part) = fault else { return Place(SourceFile(path: "Content/" + path, bytes: [])) }
    return place(path, line: part.line)
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
