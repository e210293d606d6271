/// What a change does, line by line, in the form that `git apply` reads.
public struct UnifiedDiff {
  private let change: ContentChange

  public init(_ change: ContentChange) { self.change = change }

  public var text: String { change.files.map(Self.text).joined() }

  private static let context = 3

  private static func text(_ file: ContentChange.FileChange) -> String {
    let newPath = file.newPath ?? file.path
    var text = "diff --git a/\(file.path) b/\(newPath)\n"
    if file.newPath == nil { text += "deleted file mode 100644\n" }
    if newPath != file.path { text += "rename from \(file.path)\nrename to \(newPath)\n" }
    let hunks = file.newPath == nil ? [wholeFile(file)] : LineChanges(file).hunks(context: context)
    guard !hunks.isEmpty else { return text }
    return text + "--- a/\(file.path)\n+++ \(file.newPath.map { "b/" + $0 } ?? "/dev/null")\n" + hunks.joined()
  }

  private static func wholeFile(_ file: ContentChange.FileChange) -> String {
    let lines = LineChanges.lines(of: file.oldBytes[...])
    return "@@ -1,\(lines.count) +0,0 @@\n" + lines.map { LineChanges.shown($0, "-") }.joined()
  }
}

/// The edits of a file as lines that go and lines that come.
private struct LineChanges {
  private let old: [ArraySlice<UInt8>]
  /// Each with the index of its first old line.
  private var changes: [(start: Int, old: Int, new: [ArraySlice<UInt8>])] = []

  init(_ file: ContentChange.FileChange) {
    old = Self.lines(of: file.oldBytes[...])
    let starts = old.map(\.startIndex) + [file.oldBytes.count]
    var index = 0
    while index < file.edits.count {
      let first = file.edits[index]
      let line = Self.line(of: first.range.lowerBound, starts)
      var end = Self.end(of: first, starts)
      var bytes = Array(file.oldBytes[starts[line]..<first.range.lowerBound]) + first.replacement
      var done = first.range.upperBound
      index += 1
      while index < file.edits.count, starts[Self.line(of: file.edits[index].range.lowerBound, starts)] <= end {
        bytes += file.oldBytes[done..<file.edits[index].range.lowerBound] + file.edits[index].replacement
        done = file.edits[index].range.upperBound
        end = max(end, Self.end(of: file.edits[index], starts))
        index += 1
      }
      bytes += file.oldBytes[done..<end]
      changes.append((line, starts.firstIndex(of: end).map { $0 - line } ?? 0, Self.lines(of: bytes[...])))
    }
  }

  /// The last line that begins at or before an offset.
  private static func line(of offset: Int, _ starts: [Int]) -> Int {
    (starts.firstIndex { $0 > offset } ?? starts.count) - 1
  }

  /// Where the lines end that an edit touches: whole lines that come or go touch no other.
  private static func end(of edit: TextEdit, _ starts: [Int]) -> Int {
    let endsLine = edit.replacement.isEmpty || edit.replacement.last == 0x0A
    let isWhole = endsLine && starts.contains(edit.range.lowerBound) && starts.contains(edit.range.upperBound)
    return isWhole ? edit.range.upperBound : starts.first { $0 > edit.range.upperBound } ?? starts[starts.count - 1]
  }

  // MARK: - Hunks

  func hunks(context: Int) -> [String] {
    var hunks: [String] = []
    var shift = 0
    var index = 0
    while index < changes.count {
      var last = index
      while last + 1 < changes.count, changes[last + 1].start - (changes[last].start + changes[last].old) <= 2 * context
      {
        last += 1
      }
      hunks.append(hunk(Array(changes[index...last]), context: context, shift: &shift))
      index = last + 1
    }
    return hunks
  }

  private func hunk(
    _ changes: [(start: Int, old: Int, new: [ArraySlice<UInt8>])], context: Int, shift: inout Int
  ) -> String {
    let start = max(changes[0].start - context, 0)
    var line = start
    var text = ""
    for change in changes {
      text += old[line..<change.start].map { Self.shown($0, " ") }.joined()
      text += old[change.start..<change.start + change.old].map { Self.shown($0, "-") }.joined()
      text += change.new.map { Self.shown($0, "+") }.joined()
      line = change.start + change.old
    }
    let end = min(line + context, old.count)
    text += old[line..<end].map { Self.shown($0, " ") }.joined()
    let grown = changes.reduce(0) { $0 + $1.new.count - $1.old }
    defer { shift += grown }
    return "@@ -\(start + 1),\(end - start) +\(start + 1 + shift),\(end - start + grown) @@\n" + text
  }

  // MARK: - Lines

  /// Each with the feed at its end.
  static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  static func shown(_ line: ArraySlice<UInt8>, _ mark: String) -> String {
    let text = mark + String(decoding: line, as: UTF8.self)
    return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
  }
}
