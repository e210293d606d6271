import Files
import Foundation
import TestSupport

@testable import Printing

/// A virtual environment with a worker that prints nothing but does what the HTML says: `crash`, `crash once`, `hang`,
/// `garbage`, `refuse`, or else answers with a PDF that is the HTML in capitals.
final class FakeWorker: Sendable {
  let folder: TemporaryFolder

  init(_ body: String = FakeWorker.obedient) throws {
    folder = try TemporaryFolder()
    let modules = Paths.join(Self.checkout, "Sources/Printing/Worker")
    try folder.write(
      """
      #!/usr/bin/env python3
      import os, signal, subprocess, sys, time
      sys.dont_write_bytecode = True
      sys.path.insert(0, \(Self.quoted(modules)))
      import handrail_frames as frames
      folder = \(Self.quoted(folder.path))
      open(folder + "/started", "a").write(f"{os.getpid()}\\n")
      jobs, answers = sys.stdin.buffer, sys.stdout.buffer
      \(body)
      """, to: "venv/bin/python")
    try folder.write("", to: "venv/lib/python3.11/site-packages/weasyprint-70.0.dist-info/METADATA")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: engine.python)
  }

  static let obedient = """
    frames.write(answers, {"engine": "Fake 1"})
    while (frame := frames.read(jobs)) is not None:
        header, html = frame
        text = html.decode()
        if text == "crash":
            print("it hurts", file=sys.stderr, flush=True)
            os._exit(3)
        if text == "crash once" and not os.path.exists(folder + "/crashed"):
            open(folder + "/crashed", "w")
            os.kill(os.getpid(), signal.SIGKILL)
        if text == "hang":
            subprocess.Popen(["sleep", "1000"])
            time.sleep(1000)
        if text == "garbage":
            answers.write(b"Traceback (most recent call last)")
            answers.flush()
        if text == "refuse":
            frames.write(answers, {"failure": "ValueError: no"})
            continue
        used = {path: "" for path in header["folders"]}
        finding = {"level": "warning", "rule": "print-engine", "message": "colours are ignored"}
        findings = [finding] if "colour" in text else []
        frames.write(answers, {"pages": 1, "findings": findings, "files": {}}, html.upper())
    """

  var engine: PrintEngine {
    var engine = PrintEngine(python: folder.path(of: "venv/bin/python"))
    engine.timeLimit = .seconds(1)
    return engine
  }

  func job(_ html: String, name: String? = nil) -> PrintJob {
    PrintJob(name: name ?? html, html: Array(html.utf8), baseFolder: folder.path, output: output(name ?? html))
  }

  func output(_ name: String) -> String { folder.path(of: "handouts/\(name).pdf") }

  func print(_ jobs: [PrintJob], workers: Int = 2) async throws -> PrintReport {
    try await engine.print(jobs, cache: folder.path(of: "cache"), workers: workers)
  }

  /// The process ids of the workers that were started.
  var started: [pid_t] {
    ((try? folder.text(of: "started")) ?? "").split(separator: "\n").compactMap { pid_t($0) }
  }

  /// What is left behind: worker processes, dead ones that nobody has waited for too, and files that are not whole.
  var leftovers: [String] {
    started.filter { kill($0, 0) == 0 }.map { "process \($0)" }
      + ((try? Files.names(in: folder.path(of: "cache/tmp"))) ?? [])
      + ((try? Files.names(in: folder.path(of: "handouts"))) ?? []).filter { !$0.hasSuffix(".pdf") }
  }

  private static let checkout = Paths.parent(of: Paths.parent(of: Paths.parent(of: #filePath)))

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
