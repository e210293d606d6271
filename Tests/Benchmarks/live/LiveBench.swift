import Curriculum
import Diagnostics
import Files
import Glibc
import Publishing

/// Measures a live site: the start to the first page, and from an edit to the edited page.
///
/// usage: live-bench ROOT THEME [EDITS]; ROOT holds a site with modules in `Content/en/`, which are changed.
@main struct LiveBench {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2, let today = CalendarDate("2026-11-21") else {
      print("usage: live-bench ROOT THEME [EDITS]")
      return
    }
    var settings = SiteSettings(root: arguments[0], theme: arguments[1], today: today, jobs: 2)
    settings.includesDrafts = true
    let edits = arguments.count > 2 ? Int(arguments[2]) ?? 50 : 50
    let modules = try Self.modules(in: Paths.join(arguments[0], "Content/en"), below: "")
    print("modules", modules.count)
    var bench = LiveBench(site: LiveSite(settings), root: arguments[0], modules: modules)
    try await bench.start()
    guard edits > 0 else { return }
    try await bench.measure("body", edits) { text, number in text + "\nAn edit, number \(number).\n" }
    try await bench.measure("title", edits) { text, number in
      text.replacing(/title: .*/, with: "title: \"Another title \(number)\"", maxReplacements: 1)
    }
    try await bench.untilFindings()
  }

  let site: LiveSite
  let root: String
  let modules: [String]

  private mutating func start() async throws {
    let begin = ContinuousClock.now
    let update = await site.update(.unknown)
    if !update.hasPlan { print(update.diagnostics.map(TextReporter(usesColor: false).text).joined()) }
    tell("start to state", begin)
    _ = try await site.resource(at: address(0))
    tell("start to first page", begin)
    _ = try await site.resource(at: "search/en.js")
    tell("start to search", begin)
  }

  /// Edits one module after the other, each time waiting for its page; `settled`: also until the search has followed.
  private func measure(_ name: String, _ edits: Int, _ change: @Sendable (String, Int) -> String) async throws {
    for isSettled in [true, false] {
      var update: [Double] = []
      var whole: [Double] = []
      var search: [Double] = []
      for number in 0..<edits {
        let index = (number * 7919 + 13) % modules.count
        let path = Paths.join(root, "Content/en/" + modules[index] + ".md")
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        try Files.replace(path, with: Array(change(text, isSettled ? number : number + edits).utf8))
        if isSettled { search.append(try await searchTime()) }
        let begin = ContinuousClock.now
        _ = await site.update(.paths([path]))
        update.append((ContinuousClock.now - begin).seconds)
        guard try await site.resource(at: address(index)) != nil else { print("no page", address(index)); return }
        whole.append((ContinuousClock.now - begin).seconds)
      }
      let mode = isSettled ? "search at rest" : "search at work"
      print("\(name) edit, \(mode): to state \(Self.spread(update)), to page \(Self.spread(whole))")
      if isSettled { print("\(name) edit to search \(Self.spread(Array(search.dropFirst())))") }
    }
  }

  /// How long the search of the last edit is still being made, from the page on.
  private func searchTime() async throws -> Double {
    let begin = ContinuousClock.now
    _ = try await site.resource(at: "search/en.js")
    return (ContinuousClock.now - begin).seconds
  }

  private func untilFindings() async throws {
    let begin = ContinuousClock.now
    let count = await site.findings().count
    tell("findings (\(count))", begin)
  }

  private func address(_ index: Int) -> String { modules[index] + "/" }

  private func tell(_ name: String, _ begin: ContinuousClock.Instant) {
    print(name, Self.milliseconds((ContinuousClock.now - begin).seconds) + ", processor so far", Self.processorTime())
  }

  /// What all threads have used, which says more than the clock on a busy machine.
  private static func processorTime() -> String {
    var usage = rusage()
    getrusage(.init(RUSAGE_SELF.rawValue), &usage)
    let microseconds = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + $1.tv_sec * 1_000_000 + $1.tv_usec }
    return milliseconds(Double(microseconds) / 1_000_000)
  }

  private static func spread(_ seconds: [Double]) -> String {
    let sorted = seconds.sorted()
    return "median \(milliseconds(sorted[sorted.count / 2])), p95 \(milliseconds(sorted[sorted.count * 95 / 100]))"
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\(Double(Int(seconds * 100_000)) / 100) ms"
  }

  /// Paths without `.md`, sections' own texts left out.
  private static func modules(in folder: String, below prefix: String) throws -> [String] {
    try Files.list(folder).flatMap { entry -> [String] in
      if entry.kind == .folder {
        return try modules(in: folder + "/" + entry.name, below: prefix + entry.name + "/")
      }
      guard entry.name.hasSuffix(".md"), entry.name != "index.md" else { return [] }
      return [prefix + entry.name.dropLast(3)]
    }
  }
}
