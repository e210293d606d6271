internal import Files
internal import Foundation

/// Whether what prints can print.
public enum EngineCondition: Sendable, Equatable {
  case works(version: String)
  /// It prints, with other versions than this Handrail was tried with: one of them as `weasyprint 69.0, wanted 70.0`.
  case outdated(String)
  /// What its Python says.
  case broken(String)
}

extension PrintEngine {
  /// Starts the interpreter once, since a library of the system that is missing is seen in no other way.
  public func condition() -> EngineCondition {
    let (status, output, errors) = loadWeasyPrint()
    let lastLine = errors.split(separator: "\n").last.map(String.init)
    guard status == 0 else { return .broken(lastLine ?? "it ended with status \(status)") }
    let wanted = Self.wantedPackages(program: Files.resolved("/proc/self/exe")) ?? []
    if let difference = Self.difference(between: wanted, and: EngineIdentity.read(python: python) ?? "") {
      return .outdated(difference)
    }
    return .works(version: output.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private func loadWeasyPrint() -> (status: Int32, output: String, errors: String) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-I", "-c", "import weasyprint; print(weasyprint.__version__)"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch { return (127, "", "\(python) cannot be started") }
    // A version and a traceback are shorter than what a pipe holds.
    process.waitUntilExit()
    func text(_ pipe: Pipe) -> String {
      String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    return (process.terminationStatus, text(output), text(errors))
  }

  /// The first package that is not the one wanted.
  /// - Parameters:
  ///   - wanted: each as `name==version`.
  ///   - identity: what `EngineIdentity` reads.
  static func difference(between wanted: [String], and identity: String) -> String? {
    let installed = identity.lowercased().split(separator: "\n").map { Paths.name(of: String($0)) }
    for line in wanted {
      let parts = line.lowercased().split(separator: "=").map(String.init)
      guard let name = parts.first, let version = parts.last else { continue }
      let stem = name.replacing("-", with: "_") + "-"
      guard !installed.contains(stem + version + ".dist-info") else { continue }
      let other = installed.first { $0.hasPrefix(stem) }?.dropFirst(stem.count).replacing(".dist-info", with: "")
      return "\(name) \(other.map(String.init) ?? "is not there"), wanted \(version)"
    }
    return nil
  }
}
