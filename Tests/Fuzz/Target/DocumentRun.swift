import Curriculum
import Diagnostics
import LossCheck
import Pages

/// Tries mutated documents, with HTML passed on in every fourth.
struct DocumentRun {
  private let cases: CaseMaker
  private let numbers: Range<Int>
  private let text: ModuleMaker
  private let html: ModuleMaker

  private static let shareWithHTML = 4

  init(_ options: FuzzOptions, _ cases: CaseMaker) async throws {
    self.cases = cases
    numbers = options.from..<options.from + options.count
    text = try await ModuleMaker(FixedSite(options, allowsHTML: false))
    html = try await ModuleMaker(FixedSite(options, allowsHTML: true))
  }

  func run(_ report: FuzzReport) async throws {
    for number in numbers {
      report.begin(number)
      let tried = cases.document(number)
      let made = try await text.make(tried.bytes, edition: edition(number))
      judge(made, number, tried, report)
      if number.isMultiple(of: Self.shareWithHTML) {
        judgeHTML(try await html.make(tried.bytes, edition: edition(number)), number, tried, report)
      }
      report.end(number, tried.description)
    }
  }

  /// One of them in each case: they differ little.
  private func edition(_ number: Int) -> PrintEdition { PrintEdition.allCases[number % PrintEdition.allCases.count] }

  private func judge(_ made: MadeModule, _ number: Int, _ tried: FuzzCase, _ report: FuzzReport) {
    report.count(made.isPublished ? "published" : "refused")
    for rule in Set(made.told.filter { $0.severity == .error }.map(\.rule)) { report.count("refused by \(rule)") }
    let withoutPlace = made.told.filter { $0.severity == .error && $0.place == nil }
    if !withoutPlace.isEmpty { report.tell("no place", number, withoutPlace.map(\.message), of: tried.description) }
    guard let source = made.source, let page = made.page else {
      if made.isPublished { report.tell("no page", number, [], of: tried.description) }
      return
    }
    report.count("pages")
    let lost = LossChecker.lostWords(of: source, in: page, told: made.told.compactMap(ToldLines.init))
    if !lost.isEmpty { report.tell("loss", number, lost.prefix(8).map(\.description), of: tried.description) }
    guard made.isPublished else { return }
    var faults = MarkupChecker.faults(in: page, scriptCount: text.scriptCount, isPrinted: false)
    if let print = made.print {
      faults += MarkupChecker.faults(in: print, scriptCount: 0, isPrinted: true).map { "\(edition(number)): \($0)" }
    }
    if !faults.isEmpty { report.tell("markup", number, Array(faults.prefix(8)), of: tried.description) }
  }

  /// What an author writes as HTML is passed on; whatever else a page holds must be there without it too.
  private func judgeHTML(_ made: MadeModule, _ number: Int, _ tried: FuzzCase, _ report: FuzzReport) {
    guard made.isPublished, let source = made.source, let page = made.page else { return }
    report.count("pages with HTML")
    let faults = MarkupChecker.foreignTags(in: page, scriptCount: html.scriptCount, writtenIn: source)
    if !faults.isEmpty { report.tell("markup with HTML", number, Array(faults.prefix(8)), of: tried.description) }
  }
}

extension ToldLines {
  /// nil for what is told of another file, or of none. What is told of a file as a whole stands at its first line.
  init?(_ diagnostic: Diagnostic) {
    guard let place = diagnostic.place, place.file.path == "Content/" + FixedSite.module else { return nil }
    let range = place.range ?? 0..<0
    let first = place.file.position(of: range.lowerBound).line
    let last = place.file.position(of: max(range.lowerBound, range.upperBound - 1)).line
    self.init(rule: diagnostic.rule, lines: first...max(first, last), isError: diagnostic.severity == .error)
  }
}
