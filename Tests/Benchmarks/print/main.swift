import Diagnostics
import Files
import Printing

/// Prints every HTML file of a folder: `print-bench ENGINE HTML-FOLDER PDF-FOLDER CACHE WORKERS`, where ENGINE is the
/// Python that has WeasyPrint, or `-` for the one that Handrail would take. Writes `printed reused failed` and the findings.
let arguments = CommandLine.arguments
guard arguments.count == 6, let workers = Int(arguments[5]) else {
  fatalError("usage: print-bench ENGINE HTML-FOLDER PDF-FOLDER CACHE WORKERS")
}
guard let engine = arguments[1] == "-" ? PrintEngine.locate() : PrintEngine(python: arguments[1]) else {
  fatalError(PrintEngine.installHint)
}
let reporter = TextReporter(usesColor: false)
do {
  let jobs = try Files.list(arguments[2]).filter { $0.name.hasSuffix(".html") }.map { entry in
    PrintJob(
      name: entry.name, html: try Files.read(Paths.join(arguments[2], entry.name)), baseFolder: arguments[2],
      isForm: entry.name.contains("form"), output: Paths.join(arguments[3], entry.name.dropLast(5) + ".pdf"))
  }
  let report = try await engine.print(jobs, cache: arguments[4], workers: workers)
  print(report.printed, report.reused, report.failed)
  print(report.diagnostics.map(reporter.text).joined(), terminator: "")
} catch let error as DiagnosticsError {
  print("stopped")
  print(error.diagnostics.map(reporter.text).joined(), terminator: "")
}
