import Diagnostics
import Files
import Printing
import TestSupport
import Testing

/// Whatever happens to a worker, the other documents are printed, the message says what, and nothing is left behind.
@Suite struct FailureTests {
  @Test func aJobWhoseWorkerIsKilledIsPrintedByTheNext() async throws {
    let worker = try FakeWorker()
    let result = try await worker.print([worker.job("crash once"), worker.job("calm")], workers: 1)
    #expect(result.printed == 2)
    #expect(report(result.diagnostics) == "")
    #expect(try worker.folder.text(of: "handouts/crash once.pdf") == "CRASH ONCE")
    #expect(worker.started.count == 2)
    #expect(worker.leftovers == [])
  }

  @Test func aJobThatEndsItsWorkerTwiceIsNamed() async throws {
    let worker = try FakeWorker()
    let result = try await worker.print([worker.job("crash", name: "triggers"), worker.job("calm")])
    #expect(result.failed == 1)
    #expect(result.printed == 1)
    #expect(
      report(result.diagnostics) == """
        triggers: error: this could not be printed: the print engine ended with status 3: it hurts, twice [print-crash]
          help: print it alone to see whether it is to blame; unusual pictures and style sheets often are

        """)
    #expect(!Files.exists(worker.output("triggers")))
    #expect(worker.leftovers == [])
  }

  @Test func aJobThatHangsIsNamedAfterItsTime() async throws {
    let worker = try FakeWorker()
    let result = try await worker.print([worker.job("hang", name: "triggers"), worker.job("calm")], workers: 1)
    #expect(result.printed == 1)
    #expect(
      report(result.diagnostics) == """
        triggers: error: this could not be printed: it was not done after 1 s [print-time]
          help: make it shorter, or look for a very large table or picture in it

        """)
    #expect(worker.leftovers == [])
  }

  @Test func garbageIsNoAnswer() async throws {
    let worker = try FakeWorker()
    let result = try await worker.print([worker.job("garbage", name: "triggers"), worker.job("calm")])
    #expect(result.printed == 1)
    #expect(report(result.diagnostics).contains("the print engine sent something that is no answer, twice"))
    #expect(worker.leftovers == [])
  }

  @Test func whatTheEngineRefusesIsToldWithItsReason() async throws {
    let worker = try FakeWorker()
    let result = try await worker.print([worker.job("refuse", name: "triggers")])
    #expect(
      report(result.diagnostics) == "triggers: error: this could not be printed: ValueError: no [print-failed]\n")
    #expect(worker.started.count == 1)
  }

  @Test(arguments: [
    ("print('no module named weasyprint', file=sys.stderr); sys.exit(1)", "ended with status 1: no module named weas"),
    ("print('Python 2', flush=True); time.sleep(100)", "sent something that is no answer"),
    ("os.kill(os.getpid(), signal.SIGSEGV)", "was ended by signal 11"),
  ])
  func anEngineThatDoesNotStartStopsTheRun(body: String, message: String) async throws {
    let worker = try FakeWorker(body)
    let text = try await stopped { try await worker.print(["a", "b", "c"].map { worker.job($0) }) }
    #expect(text.hasPrefix("error: the print engine does not work: it \(message)"))
    #expect(text.contains("help: install "))
    #expect(worker.leftovers == [])
  }

  @Test func anEngineThatIsNotThereIsNamed() async throws {
    let folder = try TemporaryFolder()
    let job = PrintJob(
      name: "triggers", html: Array("<p>".utf8), baseFolder: folder.path, output: folder.path(of: "a.pdf"))
    let text = try await stopped {
      try await PrintEngine(python: "/nowhere/python").print([job], cache: folder.path(of: "cache"), workers: 1)
    }
    #expect(
      text.hasPrefix(
        "error: the print engine does not work: it cannot be started: /nowhere/python: No such file or directory"))
  }

  @Test func anOldPDFStaysWhenTheNewOneFails() async throws {
    let worker = try FakeWorker()
    _ = try await worker.print([worker.job("calm", name: "triggers")])
    let result = try await worker.print([worker.job("crash", name: "triggers")])
    #expect(result.failed == 1)
    #expect(try worker.folder.text(of: "handouts/triggers.pdf") == "CALM")
  }

  @Test func aFolderThatCannotBeWrittenStopsTheRun() async throws {
    let worker = try FakeWorker()
    try worker.folder.write("a file", to: "handouts")
    let text = try await stopped { try await worker.print([worker.job("calm")]) }
    #expect(text.contains("error: a print could not be written: "))
    #expect(worker.leftovers == [])
  }

  @Test func aRunThatIsCancelledEndsSoon() async throws {
    let worker = try FakeWorker()
    var engine = worker.engine
    engine.timeLimit = .seconds(1000)
    let (slow, job, cache) = (engine, worker.job("hang"), worker.folder.path(of: "cache"))
    let task = Task { try await slow.print([job], cache: cache, workers: 1) }
    while worker.started.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    task.cancel()
    await #expect(throws: DiagnosticsError.self) { try await task.value }
    #expect(worker.leftovers == [])
  }

  /// What stops a run, as a person reads it.
  private func stopped(_ run: () async throws -> PrintReport) async throws -> String {
    do {
      _ = try await run()
    } catch let error as DiagnosticsError {
      return report(error.diagnostics)
    }
    Issue.record("nothing stopped it")
    return ""
  }
}
