import Foundation

/// Tells what is found in a case, and which case is at work for whoever outlives this process.
final class FuzzReport {
  private let progress: FileHandle?
  private var counts: [String: Int] = [:]
  private let start = FuzzReport.processorTime()
  private var caseStart = 0.0

  init(progress path: String?) {
    progress = path.flatMap {
      _ = FileManager.default.createFile(atPath: $0, contents: nil)
      return FileHandle(forWritingAtPath: $0)
    }
  }

  /// Seconds of processor time in one case above which it counts as a hang; a busy machine adds none.
  private static let hang = 2.0

  func begin(_ number: Int) {
    caseStart = Self.processorTime()
    guard let progress else { return }
    try? progress.seek(toOffset: 0)
    progress.write(Data(String(number).padding(toLength: 20, withPad: " ", startingAt: 0).utf8))
  }

  func end(_ number: Int, _ description: String) {
    let seconds = Self.processorTime() - caseStart
    if seconds > Self.hang { tell("hang", number, ["\(seconds) s"], of: description) }
    count("cases")
  }

  func count(_ name: String) { counts[name, default: 0] += 1 }

  func tell(_ kind: String, _ number: Int, _ details: [String], of description: String) {
    count(kind)
    line(["kind": kind, "case": number, "details": details, "how": description])
  }

  func finish(_ options: FuzzOptions) {
    let seconds = Self.processorTime() - start
    line(["kind": "summary", "from": options.from, "seconds": seconds, "counts": counts])
  }

  private func line(_ value: [String: Any]) {
    guard
      let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
    else { return }
    FileHandle.standardOutput.write(data + Data("\n".utf8))
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
