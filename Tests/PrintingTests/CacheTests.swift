import Files
import Foundation
import TestSupport
import Testing

@testable import Printing

@Suite struct CacheTests {
  @Test func whatHasNotChangedIsNotPrintedAgain() async throws {
    let worker = try FakeWorker()
    let jobs = ["one", "two in colour"].map { worker.job($0) }
    let first = try await worker.print(jobs)
    #expect(first.printed == 2)
    try Files.remove(worker.output("one"))
    let starts = worker.started.count
    let second = try await worker.print(jobs)
    #expect((second.printed, second.reused) == (0, 2))
    #expect(worker.started.count == starts)
    #expect(try worker.folder.text(of: "handouts/one.pdf") == "ONE")
    // What was to be told is told again.
    #expect(report(second.diagnostics) == report(first.diagnostics))
    #expect(second.diagnostics.count == 1)
  }

  @Test func anotherTextIsPrinted() async throws {
    let worker = try FakeWorker()
    _ = try await worker.print([worker.job("one", name: "triggers")])
    let result = try await worker.print([worker.job("two", name: "triggers")])
    #expect(result.printed == 1)
    #expect(try worker.folder.text(of: "handouts/triggers.pdf") == "TWO")
  }

  @Test func aNewReleaseOfTheEnginePrintsAgain() async throws {
    let worker = try FakeWorker()
    _ = try await worker.print([worker.job("one")])
    try worker.folder.write("", to: "venv/lib/python3.11/site-packages/pydyf-9.9.dist-info/METADATA")
    #expect(try await worker.print([worker.job("one")]).printed == 1)
  }

  @Test func withoutAKnownVersionNothingIsReused() async throws {
    let worker = try FakeWorker()
    try Files.remove(worker.folder.path(of: "venv/lib"))
    for _ in 0..<2 { #expect(try await worker.print([worker.job("one")]).printed == 1) }
  }

  @Test func aSpoiltEntryIsPrintedAgain() async throws {
    let worker = try FakeWorker()
    _ = try await worker.print([worker.job("one")])
    let cache = worker.folder.path(of: "cache")
    for name in try Files.names(in: cache) where name.hasSuffix(".pdf") {
      try worker.folder.write("", to: "cache/\(name)")
    }
    #expect(try await worker.print([worker.job("one")]).printed == 1)
    #expect(try worker.folder.text(of: "handouts/one.pdf") == "ONE")
  }

  @Test func aChangeOfAFileThatWasUsedCounts() async throws {
    let folder = try TemporaryFolder()
    try folder.write("p {}", to: "print.css")
    let job = PrintJob(name: "a", html: [], baseFolder: folder.path, output: "")
    let hash = FileHashes().hash(of: folder.path(of: "print.css"))
    let files = [folder.path(of: "print.css"): hash, folder.path(of: "missing.png"): ""]
    let cache = try PrintCache(folder: folder.path(of: "cache"), engine: "1")
    try cache.keep([1, 2, 3], pages: 1, findings: [], files: files, of: job)
    /// A cache of its own, because one reads each file once.
    func isFound() throws -> Bool { try PrintCache(folder: folder.path(of: "cache"), engine: "1").find(job) != nil }
    #expect(try isFound())
    try folder.write("a picture", to: "missing.png")
    #expect(try !isFound())
    try Files.remove(folder.path(of: "missing.png"))
    #expect(try isFound())
    try folder.write("p { color: red }", to: "print.css")
    #expect(try !isFound())
  }

  @Test func aPrintInAStandInFontIsNotKept() throws {
    let folder = try TemporaryFolder()
    let job = PrintJob(name: "a", html: [], baseFolder: "", output: "")
    let cache = try PrintCache(folder: folder.path, engine: "1")
    let finding = Finding(level: .warning, rule: .printFont, message: "the font 'A' is not installed", hint: nil)
    try cache.keep([1], pages: 1, findings: [finding], files: [:], of: job)
    #expect(cache.find(job) == nil)
  }

  @Test func pruningRemovesWhatIsOldAndWhatDeadRunsLeft() throws {
    let folder = try TemporaryFolder()
    let cache = try PrintCache(folder: folder.path, engine: "1")
    for name in ["old", "new"] {
      try cache.keep(
        [1], pages: 1, findings: [], files: [:],
        of: PrintJob(name: "", html: Array(name.utf8), baseFolder: "", output: ""))
    }
    let records = try Files.names(in: folder.path).filter { $0.hasSuffix(".json") }
    let old = try #require(records.first)
    let long = Date(timeIntervalSinceNow: -61 * 86_400)
    try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: folder.path(of: old))
    let other = try PrintCache(folder: folder.path, engine: "1")
    // The name says nothing: ids of processes are given again.
    try folder.write("", to: "tmp/1-part")
    try folder.write("", to: "tmp/abandoned/part")
    cache.prune()
    let left = try Files.names(in: folder.path).sorted()
    #expect(left.count == 3)
    #expect(!left.contains(old))
    #expect(
      try Files.names(in: folder.path(of: "tmp")).sorted()
        == [cache, other].map { Paths.name(of: $0.work.path) }.sorted())
  }
}
