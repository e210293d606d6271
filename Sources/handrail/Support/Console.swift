import ArgumentParser
import Curriculum
import Diagnostics
import Files
import Foundation
import Printing

/// What a command says: findings on standard error, machine output on standard output.
struct Console {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github
  }

  private let options: GlobalOptions
  private let format: Format
  private let reporter: TextReporter
  let usesColor: Bool

  /// - Parameter rulesInFull: ids of the rules of which text shows every place.
  init(_ options: GlobalOptions, format: Format = .text, rulesInFull: [String] = []) {
    self.options = options
    self.format = format
    usesColor = Self.usesColor(options.color)
    // No 'check' finds again what printing has found.
    let foundOnce = PrintingRule.allCases.map(\.id)
    reporter = TextReporter(usesColor: usesColor, rulesInFull: rulesInFull + foundOnce)
  }

  /// A line of progress or result for a person; silent with `--quiet`.
  func say(_ line: String) {
    if !options.quiet { Self.standardError(line + "\n") }
  }

  /// Tells findings that do not end the command, as text.
  func tell(_ diagnostics: [Diagnostic]) {
    Self.standardError(reporter.text(diagnostics.worstFirst()))
  }

  /// Whether findings stop a command; with `isStrict` warnings do too.
  func isStopped(by diagnostics: [Diagnostic], isStrict: Bool) -> Bool {
    diagnostics.contains { $0.severity == .error || isStrict && $0.severity == .warning }
  }

  /// Tells the findings in the chosen format and throws the exit code if they stop the command.
  /// - Parameter isStrict: whether warnings stop it too.
  func report(_ diagnostics: [Diagnostic], isStrict: Bool) throws {
    let sorted = diagnostics.worstFirst()
    switch format {
    case .text: Self.standardError(reporter.text(sorted))
    case .json: print(JSONReporter.text(sorted), terminator: "")
    case .sarif:
      let reporter = SARIFReporter(
        rules: RuleCatalog.rules, paths: .located(options), version: Handrail.version)
      print(reporter.text(sorted), terminator: "")
    case .github:
      let step = WorkflowStep(paths: .located(options))
      print(step.annotations(sorted), terminator: "")
      tell(step.writeSummary(sorted))
    }
    let errors = sorted.count { $0.severity == .error }
    let warnings = sorted.count { $0.severity == .warning }
    if isStopped(by: diagnostics, isStrict: isStrict) {
      say(Self.summary(errors: errors, warnings: warnings, isStrict: isStrict))
      throw ExitCode(1)
    }
  }

  /// Runs a command's work, telling what stops it.
  static func run(_ console: Console, _ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as Failure {
      try console.report(failure.diagnostics, isStrict: false)
      throw ExitCode(1)
    } catch let error as DiagnosticsError {
      try console.report(error.diagnostics, isStrict: false)
      throw ExitCode(1)
    } catch let error as FileError {
      try console.report([.failed(error)], isStrict: false)
      throw ExitCode(1)
    } catch let error as ExitCode {
      throw error
    } catch {
      standardError(
        "internal error: \(error)\nthis is a bug in handrail: please report it with the command that you ran\n")
      throw ExitCode(70)
    }
  }

  static func standardError(_ text: String) { StandardStreams.writeError(text) }

  private static func summary(errors: Int, warnings: Int, isStrict: Bool) -> String {
    func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    let parts = [errors > 0 ? counted(errors, "error") : nil, warnings > 0 ? counted(warnings, "warning") : nil]
    let found = parts.compactMap { $0 }.joined(separator: ", ")
    return isStrict && errors == 0 ? "\(found); with --strict, warnings stop the build" : found
  }

  /// https://no-color.org
  private static func usesColor(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty ?? true && isatty(2) == 1
    }
  }
}
