import Files
import Foundation

/// Puts mutated documents through all of Handrail but the writing of files, in one process, and tells in lines of JSON what
/// it finds. `Tests/Fuzz/fuzz.py` runs it, takes note of the case at which it dies or hangs, and goes on behind it.
@main struct FuzzTarget {
  private static let usage = """
    usage: handrail-fuzz [--data] [--seed S] [--from I] [--count N] [--corpora DIR]... [--site DIR] [--theme DIR]
                         [--work DIR] [--progress FILE] [--show]
      --data      mutates data files and front matter instead of documents
      --from      the first case; the same seed and case give the same document
      --corpora   folders of Markdown to begin with
      --site      the Content folder whose data files the fixed site has
      --work      where the fixed site is put, which is emptied; best in memory
      --progress  a file that holds the number of the case at work
      --show      writes the document of the first case to standard output and ends
    """

  static func main() async throws {
    guard let options = FuzzOptions(Array(CommandLine.arguments.dropFirst())) else {
      FileHandle.standardError.write(Data((usage + "\n").utf8))
      exit(64)
    }
    let cases = try CaseMaker(options)
    if options.isShow {
      FileHandle.standardOutput.write(Data(cases.document(options.from).bytes))
      return
    }
    let report = FuzzReport(progress: options.progress)
    if options.isData {
      try await DataRun(options, cases).run(report)
    } else {
      try await DocumentRun(options, cases).run(report)
    }
    report.finish(options)
  }
}

struct FuzzOptions {
  var seed: UInt64 = 1
  var from = 0
  var count = 1_000
  var corpora: [String] = []
  var site = "Content"
  var theme = "Templates"
  var work = NSTemporaryDirectory() + "handrail-fuzz"
  var progress: String?
  var isData = false
  var isShow = false

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      switch name {
      case "--data": isData = true
      case "--show": isShow = true
      default:
        guard let value = rest.popFirst(), set(name, value) else { return nil }
      }
    }
    if corpora.isEmpty { corpora = ["Content", "Tests/Fuzz/Corpora"] }
  }

  private mutating func set(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--seed": return UInt64(value).map { seed = $0 } != nil
    case "--from": return Int(value).map { from = $0 } != nil
    case "--count": return Int(value).map { count = $0 } != nil
    case "--corpora": corpora.append(value)
    case "--site": site = value
    case "--theme": theme = value
    case "--work": work = value
    case "--progress": progress = value
    default: return false
    }
    return true
  }
}
