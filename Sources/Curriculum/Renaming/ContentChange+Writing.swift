public import Diagnostics
public import Files

/// Changes files of `Content/` in one step: what is to be written lies ready before the first file is touched, and a list
/// of it beside, so that whatever is cut short can be finished.
public struct ContentChangeWriter: Sendable {
  private let root: String
  private let content: String
  private let folder: String

  /// From `Content/`.
  static let planName = ".change/plan"

  /// - Parameter root: the folder that holds `Content/`.
  public init(root: String) {
    self.root = root
    content = Paths.join(root, "Content")
    folder = Paths.join(content, ".change")
  }

  private var plan: String { Paths.join(content, Self.planName) }

  /// Does the work while no other process changes files here.
  /// - Parameter whileWaiting: told where another one does.
  public func locked<Result>(
    whileWaiting: () -> Void, _ work: () async throws -> Result
  ) async throws -> Result {
    let site = Paths.join(root, "Site")
    try Files.makeFolder(site)
    let lock = try FileLock(Paths.join(site, ".rename-lock")) { _ in whileWaiting() }
    defer { _ = lock }
    return try await work()
  }

  // MARK: - A change that was cut short

  /// Does what is left of a change that was cut short, and tells what it was; nil where there was none.
  public func finish() throws(FileError) -> String? {
    guard Files.exists(plan) else {
      // What was not complete has touched nothing.
      try Files.remove(folder)
      return nil
    }
    let lines = String(decoding: try Files.read(plan), as: UTF8.self).split(separator: "\n")
    try apply(lines.dropFirst().compactMap(Step.init))
    return lines.first.map(String.init)
  }

  // MARK: - A new one

  /// - Parameter name: what it does, on one line.
  /// - Throws: `DiagnosticsError` where a file cannot be changed; none has been then.
  public func write(_ change: ContentChange, name: String) throws(DiagnosticsError) {
    let hindered = change.files.compactMap(hindrance)
    guard hindered.isEmpty else { throw DiagnosticsError(hindered) }
    do throws(FileError) {
      try Files.makeFolder(folder)
      let steps = try prepare(change)
      let text = ([name] + steps.map(\.text)).joined(separator: "\n") + "\n"
      try Files.replace(plan, with: Array(text.utf8))
      try apply(steps)
    } catch {
      throw DiagnosticsError(.failed(error))
    }
  }

  private func hindrance(_ file: ContentChange.FileChange) -> Diagnostic? {
    let place = Place(SourceFile(path: file.path, bytes: []))
    let path = Paths.join(root, file.path)
    guard Files.mayChange(path) else {
      return .error(
        CurriculumRule.rename, "this file may not be written, or is a link, so nothing has been changed",
        hint: "let it be written (chmod u+w), or put the file itself in place of the link", at: place)
    }
    guard Files.file(path, holds: file.oldBytes) else {
      return .error(
        CurriculumRule.rename, "this file has changed meanwhile, so nothing has been changed",
        hint: "run the command again", at: place)
    }
    guard let newPath = file.newPath, newPath != file.path else { return nil }
    let target = Paths.join(root, newPath)
    guard !Files.exists(target), Files.mayMakeFiles(in: Paths.parent(of: target)) else {
      return .error(
        CurriculumRule.rename, "\(newPath) cannot be written, so nothing has been changed",
        hint: "look what stands in its way, and who may write in its folder", at: place)
    }
    return nil
  }

  private func prepare(_ change: ContentChange) throws(FileError) -> [Step] {
    var steps: [Step] = []
    for (number, file) in change.files.enumerated() {
      if let newPath = file.newPath {
        let ready = Paths.join(folder, String(number))
        try Files.write(file.newBytes, to: ready, withModeOf: Paths.join(root, file.path))
        steps.append(.put(number, newPath))
      }
      if file.newPath != file.path { steps.append(.remove(file.path)) }
    }
    return steps
  }

  /// May be done again from any point on.
  private func apply(_ steps: [Step]) throws(FileError) {
    for step in steps {
      switch step {
      case .put(let number, let path):
        let ready = Paths.join(folder, String(number))
        guard Files.exists(ready) else { continue }
        try Files.makeFolder(Paths.join(root, Paths.parent(of: path)))
        try Files.move(ready, to: Paths.join(root, path))
      case .remove(let path): try Files.remove(Paths.join(root, path))
      }
    }
    // Without the list nothing is done a second time.
    try Files.remove(plan)
    try Files.remove(folder)
  }

  /// One file of a change.
  private enum Step {
    case put(Int, String)
    case remove(String)

    var text: String {
      switch self {
      case .put(let number, let path): "put \(number) \(path)"
      case .remove(let path): "remove \(path)"
      }
    }

    init?(_ line: Substring) {
      if line.hasPrefix("remove ") {
        self = .remove(String(line.dropFirst("remove ".count)))
        return
      }
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, parts[0] == "put", let number = Int(parts[1]) else { return nil }
      self = .put(number, String(parts[2]))
    }
  }
}
