internal import Diagnostics
internal import Files

extension Diagnostic {
  static func cannotPrint(_ error: FileError) -> Diagnostic {
    .error(
      PrintingRule.printWrite, "a print could not be written: \(error.reason) (\(error.call))",
      hint: error.isDiskFull
        ? "the disk is full: free some space and run the command again; what is printed already stays" : error.hint,
      at: Place(SourceFile(path: error.path, bytes: [])))
  }

  static func noStart(_ trouble: WorkerTrouble) -> Diagnostic {
    .error(
      PrintingRule.printEngine, "the print engine does not work: it \(trouble.words)", hint: PrintEngine.installHint)
  }

  static func crashed(_ job: PrintJob, _ trouble: WorkerTrouble) -> Diagnostic {
    .error(
      PrintingRule.printCrash, "this could not be printed: the print engine \(trouble.words), twice",
      hint: "print it alone to see whether it is to blame; unusual pictures and style sheets often are", at: job.place)
  }

  static func tooSlow(_ job: PrintJob, _ limit: Duration) -> Diagnostic {
    .error(
      PrintingRule.printTime, "this could not be printed: it was not done after \(limit.components.seconds) s",
      hint: "make it shorter, or look for a very large table or picture in it", at: job.place)
  }

  static func refused(_ job: PrintJob, _ reason: String) -> Diagnostic {
    .error(PrintingRule.printFailed, "this could not be printed: \(reason)", at: job.place)
  }
}

extension Finding {
  func diagnostic(for job: PrintJob) -> Diagnostic {
    Diagnostic(level == .error ? .error : .warning, rule, message, hint: hint, at: job.place)
  }
}

extension PrintJob {
  var place: Place { Place(SourceFile(path: name, bytes: [])) }
}

extension PrintReport.Result {
  init(
    _ job: PrintJob, _ outcome: PrintReport.Outcome, pages: Int, bytes: Int, _ diagnostics: [Diagnostic]
  ) {
    self.init(
      name: job.name, output: job.output, outcome: outcome, pages: pages, bytes: bytes, diagnostics: diagnostics)
  }

  static func failed(_ job: PrintJob, _ reason: Diagnostic) -> PrintReport.Result {
    PrintReport.Result(job, .failed, pages: 0, bytes: 0, [reason])
  }
}
