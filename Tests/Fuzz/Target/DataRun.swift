import Curriculum
import Diagnostics
import Files
import LossCheck
import Pages
import Publishing
import TestSupport

/// Tries mutated data files: whatever is wrong with one is told with its place, and what goes through harms no page.
struct DataRun {
  private let cases: CaseMaker
  private let numbers: Range<Int>
  private let site: FixedSite
  private let files: [(name: String, bytes: [UInt8])]

  private static let names = [
    "Content/site.yml", "Content/glossary.yml", "Content/sources.yml", "Content/synonyms.yml",
    "Content/crisis-lines.yml",
    "Content/clinics/example.yml", "Content/programs/evening.yml", "Content/" + FixedSite.module,
    "Content/reviews.jsonl",
    "Templates/strings/en.yml",
  ]

  init(_ options: FuzzOptions, _ cases: CaseMaker) throws {
    self.cases = cases
    numbers = options.from..<options.from + options.count
    site = try FixedSite(options, hasAllData: true)
    try site.write(Self.frontMatter, to: "Content/" + FixedSite.module)
    try site.write(try Files.read(Paths.join(options.site, "reviews.jsonl")), to: "Content/reviews.jsonl")
    try site.write(try Files.read(Paths.join(options.theme, "strings/en.yml")), to: "Templates/strings/en.yml")
    let root = site.root
    files = try Self.names.map { ($0, try Files.read(Paths.join(root, $0))) }
  }

  func run(_ report: FuzzReport) async throws {
    for number in numbers {
      report.begin(number)
      var random = cases.random(number)
      let file = files[random.number(below: files.count)]
      var mutation = DataMutation(file.bytes, random)
      mutation.run()
      try site.write(mutation.bytes, to: file.name)
      let description = "\(file.name): \(mutation.steps.joined(separator: ", "))"
      try await judge(number, description, report)
      try site.write(file.bytes, to: file.name)
      report.end(number, description)
    }
  }

  private func judge(_ number: Int, _ description: String, _ report: FuzzReport) async throws {
    let outcome = await CurriculumLoader(root: site.root).load()
    var told = outcome.diagnostics
    do {
      if let curriculum = outcome.curriculum {
        told += try await made(of: curriculum, told, number, description, report)
      }
    } catch let error as DiagnosticsError {
      told += error.diagnostics
    }
    let withoutPlace = told.filter { $0.severity == .error && $0.place == nil }
    if !withoutPlace.isEmpty { report.tell("no place", number, withoutPlace.map(\.message), of: description) }
    let faults = told.filter { $0.rule == GeneralRule.internalFault.id }.map(\.message)
    if !faults.isEmpty { report.tell("internal fault", number, faults, of: description) }
    report.count(told.hasErrors ? "refused" : "published")
  }

  /// What is told of the site; its pages are looked at.
  private func made(
    of curriculum: Curriculum, _ loaded: [Diagnostic], _ number: Int, _ description: String, _ report: FuzzReport
  ) async throws -> [Diagnostic] {
    let sources = try await SiteSources(site.settings, reading: curriculum)
    let checks = SiteChecks(curriculum, today: site.settings.today)
    let told = await checks.diagnostics + sources.findings(checks, jobs: 1)
    let isRefused = loaded.hasErrors || told.hasErrors
    let maker = sources.pageMaker(assets: sources.publishedAssets, handouts: .none)
    for page in sources.addresses.pages {
      let html = try maker.html(of: page)
      // What stands twice in a file that is refused for it stands twice in the page that only a preview shows.
      let faults = MarkupChecker.faults(in: html, scriptCount: MarkupChecker.scriptCount(in: html), isPrinted: false)
        .filter { !isRefused || !$0.hasPrefix(MarkupChecker.repeatedID) }
      if !faults.isEmpty { report.tell("markup", number, Array(faults.prefix(4)), of: "\(page.kind) \(description)") }
    }
    return told
  }

  private static let frontMatter = """
    ---
    title: A module with everything
    summary: What it is about.
    message: Call {{clinic.phone}}.
    order: 3
    audience: [client, family]
    minutes: 30
    objectives: [Know one thing, Do one thing]
    materials: [pens]
    discussion: [Why?]
    keywords: [detox, shakes]
    related: [a.md]
    sources: [samhsa-iop-2021]
    reviewEvery: 6 months
    safety: false
    updated: 2026-11-01
    poster: [signs]
    redirectFrom: [/old/page/]
    translationOf: new
    ---

    ## Signs {#signs}

    Words about IOP.[@mccarty-2014]

    """
}
