import Diagnostics

extension MarkdownLimits {
  /// - Throws: the first thing that breaks a limit, with its place.
  /// - Complexity: O(n) in the file's bytes, plus O(nesting) a line.
  func check(_ file: SourceFile, from start: Int) throws(DiagnosticsError) {
    let excess = file.bytes.withUnsafeBufferPointer { bytes in
      var scanner = LimitScanner(self, bytes, from: start)
      return scanner.scan()
    }
    if let excess { throw DiagnosticsError(excess.diagnostic(in: file)) }
  }

  /// Emphasis, links and images can only be counted once they are parsed, which is linear in them.
  /// - Throws: the first node that lies too deep among inlines.
  func checkInlines(of document: MarkdownDocument) throws(DiagnosticsError) {
    var ends: [UInt32] = []
    for (index, record) in document.records.enumerated() where record.tag.isInline {
      while let end = ends.last, end <= UInt32(index) { ends.removeLast() }
      guard record.end > UInt32(index) + 1 else { continue }
      ends.append(record.end)
      guard ends.count > nesting else { continue }
      let excess = LimitExcess(
        rule: .limitNesting, message: "emphasis and links nest more than \(nesting) deep here", limit: nesting,
        range: MarkdownNode(document, index).nearestRange)
      throw DiagnosticsError(excess.diagnostic(in: document.file))
    }
  }
}

/// A limit that was broken.
struct LimitExcess {
  let rule: MarkdownLimitRule
  /// `this table would have 40,000,000 cells`
  let message: String
  let limit: Int
  let range: Range<Int>
  var hint: String?

  func diagnostic(in file: SourceFile) -> Diagnostic {
    .error(rule, "\(message); the limit is \(limit.grouped)", hint: hint, at: Place(file, range))
  }
}

extension Int {
  /// With commas: `40,000,000`.
  var grouped: String {
    let digits = String(self)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
