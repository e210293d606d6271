/// What lines without a blank one between them hold: no paragraph and no table is longer.
struct StretchCounts {
  private(set) var firstLine = 0..<0
  private(set) var range = 0..<0
  private(set) var lines = 0
  private(set) var brackets = 0
  /// Cells of tables, as many columns as the widest row of dashes above has.
  private(set) var cells = 0
  private var declarations = 0
  private var addressSteps = 0
  private var columns = 0
  private var dashRows = 0
  private var pipesSquared = 0

  mutating func add(_ line: LineCounts) {
    if lines == 0 { firstLine = line.range }
    lines += 1
    range = firstLine.lowerBound..<line.range.upperBound
    brackets += line.brackets
    declarations += line.declarations
    pipesSquared += line.pipes * line.pipes
    // Every address found copies the rest of its text; cmark stops after a thousand.
    addressSteps += line.wordSteps + min(line.ats, 1000) * line.range.count * 4
    if line.isDashes {
      dashRows += 1
      columns = max(columns, line.pipes + 1)
      cells += columns
    }
    cells += columns
  }

  /// Each row of dashes reads the paragraph above as a row again; a row's cells are appended to a list from its head.
  private var tableSteps: Int {
    dashRows == 0 ? 0 : dashRows * (range.count * 40 + pipesSquared) + pipesSquared * 2
  }
  private var bracketSteps: Int { brackets * brackets * 4 }
  private var declarationSteps: Int { declarations * range.count }

  /// An estimate of what rereading costs.
  var steps: Int { tableSteps + bracketSteps + declarationSteps + addressSteps }

  /// What costs most, for a message.
  var reason: String {
    let most = max(tableSteps, bracketSteps, declarationSteps, addressSteps)
    switch most {
    case bracketSteps: return "a paragraph with \(brackets.grouped) brackets"
    case declarationSteps: return "a paragraph with \(declarations.grouped) \"<?\" or \"<!\""
    case addressSteps: return "a paragraph with so many addresses in so few words"
    default: return "a paragraph with \(dashRows.grouped) table rules"
    }
  }
}
