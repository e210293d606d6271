import Diagnostics
import Foundation
import Publishing

/// What `doctor` says.
struct InstallationReport {
  let parts: [InstalledPart]
  /// What is found in templates that stand in place of the theme's.
  let copies: [Diagnostic]

  var text: String {
    let lacking = parts.filter { $0.state != .installed }
    var lines = ["handrail \(Handrail.version)"] + parts.map(line)
    switch (lacking.isEmpty, InstalledPart.command(for: lacking)) {
    case (true, _): lines.append("nothing is missing")
    case (_, let command?): lines.append("to install what is missing:\n  \(command)")
    case (_, nil): break
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ part: InstalledPart) -> String {
    let state = part.state.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)
    let need = part.neededBy.map { part.isLacking ? ", needed by \($0)" : "" } ?? ""
    return "  \(state)  \(part.name) (\(part.purpose))\(need): \(part.detail)"
  }

  /// Keys stand there too where there is nothing to say.
  func json() throws -> String {
    let record = Record(
      handrail: Handrail.version, command: InstalledPart.command(for: parts) ?? "", parts: parts.map(PartRecord.init),
      copies: copies.map { CopyRecord(file: $0.place?.file.path ?? "", message: $0.message, hint: $0.hint ?? "") })
    return try record.jsonText()
  }

  private struct Record: Encodable {
    let handrail, command: String
    let parts: [PartRecord]
    let copies: [CopyRecord]
  }

  private struct PartRecord: Encodable {
    let name, purpose, state, detail, neededBy, command: String

    init(_ part: InstalledPart) {
      (name, purpose, state) = (part.name, part.purpose, part.state.rawValue)
      (detail, neededBy) = (part.detail, part.neededBy ?? "")
      command = InstalledPart.command(for: [part]) ?? ""
    }
  }

  private struct CopyRecord: Encodable {
    let file, message, hint: String
  }
}
