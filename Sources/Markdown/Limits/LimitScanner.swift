/// Looks at the bytes before cmark does and estimates what they would cost.
///
/// It does not parse: it counts what could begin a construct, line by line and stretch by stretch (lines without a blank
/// one between them: no paragraph or table is longer). Estimates are upper bounds, so code counts like text.
struct LimitScanner {
  let limits: MarkdownLimits
  let bytes: UnsafeBufferPointer<UInt8>
  let bodyStart: Int
  var containers = ContainerStack()
  var stretch = StretchCounts()
  private var marks = 0
  private var cells = 0
  private var steps = 0
  private var references = ReferenceCounts()

  init(_ limits: MarkdownLimits, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.limits = limits
    self.bytes = bytes
    bodyStart = start
  }

  /// What breaks a limit first; nil if nothing does.
  mutating func scan() -> LimitExcess? {
    let size = bytes.count - bodyStart
    if size > limits.bytes {
      return LimitExcess(
        rule: .limitFileSize, message: "this file has \(size.grouped) bytes of Markdown", limit: limits.bytes,
        range: bodyStart..<bodyStart, hint: "split it into several modules")
    }
    var start = bodyStart
    while start < bytes.count {
      let line = LineCounts(bytes, from: start)
      if let excess = add(line) { return excess }
      start = line.next
    }
    return endStretch() ?? references.excess(limits, bytes)
  }

  private mutating func add(_ line: LineCounts) -> LimitExcess? {
    marks += line.marks + 1
    if marks > limits.marks {
      return LimitExcess(
        rule: .limitMarks, message: "up to here the file has \(marks.grouped) line ends and special characters",
        limit: limits.marks, range: line.range, hint: "split it into several modules")
    }
    steps += containers.enter(line, bytes) * 16
    if containers.depth > limits.nesting {
      return LimitExcess(
        rule: .limitNesting, message: "quotes and lists nest more than \(limits.nesting) deep here",
        limit: limits.nesting, range: line.range)
    }
    if line.isBlank { return endStretch() }
    stretch.add(line)
    return nil
  }

  private mutating func endStretch() -> LimitExcess? {
    guard stretch.lines > 0 else { return nil }
    defer { stretch = StretchCounts() }
    references.add(stretch, bytes)
    cells += stretch.cells
    if cells > limits.tableCells { return cellExcess() }
    steps += stretch.steps
    guard steps > limits.steps else { return nil }
    return LimitExcess(
      rule: .limitSteps, message: "\(stretch.reason) would take \(steps.grouped) steps to read", limit: limits.steps,
      range: stretch.firstLine, hint: "part it with blank lines")
  }

  private func cellExcess() -> LimitExcess {
    let isAlone = cells == stretch.cells || stretch.cells > limits.tableCells
    return LimitExcess(
      rule: .limitTableCells,
      message: isAlone
        ? "this table would have \(stretch.cells.grouped) cells" : "up to here the tables have \(cells.grouped) cells",
      limit: limits.tableCells, range: stretch.firstLine, hint: "give the table fewer columns or rows")
  }
}
