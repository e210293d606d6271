import Files
import Synchronization
import TestSupport
import Testing

@testable import Printing

@Suite struct PrintEngineTests {
  @Test func theVariableGoesBeforeWhatIsInstalledAndThatBeforeTheCheckout() throws {
    let folder = try TemporaryFolder()
    let (installed, built) = (folder.path(of: "bin/handrail"), folder.path(of: ".build/release/handrail"))
    #expect(PrintEngine.locate(environment: [:], program: installed) == nil)
    try folder.write("", to: "Package.swift")
    try folder.write("", to: ".build/print-venv/bin/python")
    #expect(
      PrintEngine.locate(environment: [:], program: built)?.python == folder.path(of: ".build/print-venv/bin/python"))
    try folder.write("", to: "share/handrail/print/venv/bin/python")
    #expect(
      PrintEngine.locate(environment: [:], program: installed)?.python
        == folder.path(of: "share/handrail/print/venv/bin/python"))
    let named = PrintEngine.locate(environment: ["HANDRAIL_PRINT_PYTHON": "/opt/python"], program: installed)
    #expect(named?.python == "/opt/python")
  }

  @Test func resultsComeInTheOrderOfTheJobs() async throws {
    let worker = try FakeWorker()
    let names = (1...30).map { "document \($0) " + String(repeating: "x", count: $0 * 7 % 11) }
    let report = try await worker.print(names.map { worker.job($0) })
    #expect(report.results.map(\.name) == names)
    #expect(report.results.allSatisfy { $0.outcome == .printed && $0.pages == 1 && $0.bytes > 0 })
    #expect(worker.started.count == 2)
  }

  @Test func progressCountsTheReusedAndGuessesTheRest() async throws {
    let worker = try FakeWorker()
    _ = try await worker.print([worker.job("one")])
    let told = Mutex<[PrintProgress]>([])
    _ = try await worker.engine.print(
      ["one", "two", "three"].map { worker.job($0) }, cache: worker.folder.path(of: "cache"), workers: 1
    ) { progress in told.withLock { $0.append(progress) } }
    let all = told.withLock { $0 }
    #expect(all.map(\.done) == [1, 2, 3])
    #expect(all.map(\.name) == [nil, "three", "two"])
    #expect(all[0].remaining == nil)
    #expect(all[1].remaining != nil)
    #expect(all[2].remaining == .zero)
  }

  @Test func oneMistakeInManyDocumentsIsToldOnce() async throws {
    let worker = try FakeWorker()
    let result = try await worker.print(["a colour", "b colour", "c colour"].map { worker.job($0) })
    #expect(
      report(result.diagnostics)
        == "a colour: warning: colours are ignored (and in 2 more documents) [print-engine]\n")
  }

  @Test func aLongerDocumentMayTakeLonger() {
    let engine = PrintEngine(python: "")
    func limit(_ bytes: Int) -> Duration {
      engine.limit(for: PrintJob(name: "", html: [UInt8](repeating: 0, count: bytes), baseFolder: "", output: ""))
    }
    #expect(limit(0) == .seconds(60))
    #expect(limit(500_000) == .seconds(180))
  }
}
