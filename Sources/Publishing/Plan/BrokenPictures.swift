internal import Curriculum
internal import Diagnostics
internal import Files
internal import Markdown

/// Finds pictures whose files are there and cannot be shown.
struct BrokenPictures {
  let curriculum: Curriculum
  /// By path below `Content/`.
  let faults: [String: PictureFault]

  func find() -> [Diagnostic] {
    guard !faults.isEmpty else { return [] }
    let modules = curriculum.topics.flatMap(\.translations).compactMap { $0 }
    return modules.flatMap(find) + [logo].compactMap { $0 }
  }

  private func find(in module: Module) -> [Diagnostic] {
    module.document.nodes(of: [.image]).compactMap { node in
      let written = String(decoding: node.destination, as: UTF8.self)
      guard case .media(let path) = curriculum.target(of: written, from: module), let fault = faults[path] else {
        return nil
      }
      return diagnostic(path, fault, at: Place(module.file, node.destinationRange ?? node.nearestRange))
    }
  }

  private var logo: Diagnostic? {
    guard let logo = curriculum.configuration.theme.logo, let fault = faults[logo.value] else { return nil }
    return diagnostic(logo.value, fault, at: logo.place)
  }

  private func diagnostic(_ path: String, _ fault: PictureFault, at place: Place) -> Diagnostic {
    let reason =
      switch fault {
      case .otherFormat: "is no \(Paths.fileExtension(of: path).uppercased()) file, whatever its name says"
      case .cutShort: "ends before the picture does"
      }
    return .error(
      "broken-picture", "nobody could see this picture: Content/\(path) \(reason)",
      hint: "put it there again from where it came, and see whether it opens in another program", at: place)
  }
}
