internal import Markdown

/// A report as one page that needs nothing else: no file, no address, and without its script it still stands whole.
public struct ReportPage {
  private let report: LibraryReport
  private let summary: ReportSummary

  public init(_ report: LibraryReport) {
    self.report = report
    summary = ReportSummary(report)
  }

  public var html: String {
    let title = "State of the library: \(report.origin.site)"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(HTMLBuffer.escaped(title))</title>
      <style>
      \(Self.style)</style>
      </head>
      <body>
      <main>
      <h1>\(HTMLBuffer.escaped(title))</h1>
      <p>\(HTMLBuffer.escaped(origin))</p>
      \(figures)
      \(modules)
      \(due)
      \(ReadingPlot(report).html)
      \(rules)
      \(languages)
      \(sources)
      \(crisisLines)
      \(programs)
      </main>
      <script>
      \(Self.script)</script>
      </body>
      </html>

      """
  }

  private static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  private static let script = String(decoding: PackageResources.report_js, as: UTF8.self)

  private var origin: String {
    let origin = report.origin
    let clinic = origin.clinic.map { ", clinic \($0)" } ?? ""
    return "Made on \(origin.day) by Handrail \(origin.version) from the files in Content/ as they lay there"
      + "\(clinic), drafts included; languages: \(origin.languages.joined(separator: ", "))."
  }

  // MARK: - Parts

  private var figures: String {
    let states = summary.clinicalStates.map {
      "<li\($0.modules > 0 ? " class=\"\($0.state)\"" : "")><b>\($0.modules)</b> \($0.state)</li>"
    }
    let found = ["error", "warning", "note"].map { severity in
      let count = summary.findings(severity)
      let mark = severity == "error" && count > 0 ? " class=\"errors\"" : ""
      return "<li\(mark)><b>\(count)</b> \(severity)\(count == 1 ? "" : "s")</li>"
    }
    return """
      <h2>Clinical reviews and findings</h2>
      <ul class="figures">
      \(states.joined(separator: "\n"))
      \(found.joined(separator: "\n"))
      </ul>
      """
  }

  private var modules: String {
    let filter = """
      <p class="filter" hidden><label>Show rows with <input type="search"></label> <span role="status"></span></p>
      """
    let table = ReportTable(
      id: "modules", caption: "One row a module and language",
      columns: [
        .text("Module"), .text("Title"), .text("Language"), .text("Clinical"), .text("Signed by"), .text("Next"),
        .text("Others"), .number("Grade or INFLESZ"), .number("Errors"), .number("Warnings"), .number("Notes"),
      ], rows: report.modules.map(ModuleRow.cells))
    return "<h2>Modules</h2>\n\(filter)\n\(table.html)"
  }

  private var due: String {
    let rows = summary.dueReviews.map { [$0.due, $0.module.module, $0.review.scope, $0.review.reviewer ?? ""] }
    let table = ReportTable(
      caption: "Also as a calendar: reviews.ics, beside this page",
      columns: [.text("Day"), .text("Module"), .text("Review"), .text("Last signed by")], rows: rows)
    return "<h2>Next reviews</h2>\n"
      + (rows.isEmpty ? "<p>No module that is signed has a next review.</p>" : table.html)
  }

  private var rules: String {
    let table = ReportTable(
      caption: "What a check tells; 'handrail explain RULE' says why",
      columns: [.text("Rule"), .text("Severity"), .number("Findings")],
      rows: report.rules.map { [$0.rule, $0.severity, String($0.findings)] })
    return "<h2>Findings by rule</h2>\n" + table.html
  }

  private var languages: String {
    let table = ReportTable(
      caption: "What is written in each language",
      columns: [.text("Language"), .number("Modules"), .number("Translations of an earlier text"), .text("Missing")],
      rows: report.languages.map {
        [$0.language, String($0.modules), String($0.outdated), $0.missing.joined(separator: ", ")]
      })
    return "<h2>Languages</h2>\n" + table.html
  }

  private var sources: String {
    let table = ReportTable(
      caption: "The oldest first",
      columns: [.number("Year"), .text("Source"), .text("Title"), .number("Modules that cite it")],
      rows: report.sources.map { [$0.year.map(String.init) ?? "none", $0.id, $0.title, String($0.citing)] })
    return "<h2>Sources</h2>\n" + table.html
  }

  private var crisisLines: String {
    let table = ReportTable(
      caption: "When each was last called",
      columns: [.text("Line"), .text("Name"), .text("Last called"), .number("Days ago")],
      rows: report.crisisLines.map {
        [$0.id, $0.name, $0.verifiedOn ?? "never", $0.days.map(String.init) ?? ""]
      })
    return "<h2>Crisis lines</h2>\n" + table.html
  }

  private var programs: String {
    let table = ReportTable(
      caption: "What they do not cover",
      columns: [.text("Program"), .text("Title"), .number("Weeks"), .number("Modules"), .text("Not in it")],
      rows: report.programs.map {
        [$0.id, $0.title, String($0.weeks), String($0.modules), $0.missing.joined(separator: ", ")]
      })
    return "<h2>Programs</h2>\n" + table.html
  }
}

/// The cells of a module's row.
private enum ModuleRow {
  static func cells(_ module: LibraryReport.ModuleRecord) -> [String] {
    let clinical = module.reviews.first { $0.scope == "clinical" }
    let signed = [clinical?.reviewer, clinical?.credential, clinical?.at.map { String($0.prefix(10)) }]
    let marks = [
      module.isSafety ? "safety" : nil, module.isDraft ? "draft" : nil, module.isOutdated ? "outdated" : nil,
    ]
    let others = module.reviews.filter { $0.scope != "clinical" && $0.state != "never" }.map {
      "\($0.scope): \($0.state)"
    }
    let reading = module.reading?.grade ?? module.reading?.inflesz
    return [
      module.module, module.title, module.language, clinical?.state ?? "",
      signed.compactMap { $0 }.joined(separator: ", "), clinical?.due ?? "",
      (marks.compactMap { $0 } + others).joined(separator: ", "), reading.map { "\($0)" } ?? "",
      String(module.findings.errors), String(module.findings.warnings), String(module.findings.notes),
    ]
  }
}
