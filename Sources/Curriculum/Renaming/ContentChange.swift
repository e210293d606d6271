internal import Diagnostics
internal import Files

/// Bytes of a file that give way to others.
struct TextEdit: Sendable, Hashable {
  let range: Range<Int>
  let replacement: [UInt8]
}

/// What happens to files of `Content/` in one step.
public struct ContentChange: Sendable {
  public struct FileChange: Sendable {
    /// From the root of the site; all paths here are.
    public let path: String
    /// As they lie on the disk.
    public let oldBytes: [UInt8]
    /// nil where the file goes; another one than `path` where it moves.
    public let newPath: String?
    /// In their order; none touches another.
    let edits: [TextEdit]

    /// The file after the change.
    public var newBytes: [UInt8] {
      var bytes: [UInt8] = []
      var start = 0
      for edit in edits {
        bytes += oldBytes[start..<edit.range.lowerBound] + edit.replacement
        start = edit.range.upperBound
      }
      return bytes + oldBytes[start...]
    }
  }

  /// In the order of their paths.
  public let files: [FileChange]

  /// - Parameters:
  ///   - newPaths: of the files that move, by their old ones.
  ///   - removed: paths of the files that go.
  /// - Throws: `DiagnosticsError` where a file does not lie on the disk as it was read, or two edits touch.
  init(
    _ edits: ContentEdits, in content: SourceFolder, newPaths: [String: String] = [:],
    removing removed: Set<String> = []
  ) throws(DiagnosticsError) {
    var files: [FileChange] = []
    for file in edits.changedFiles {
      let isRemoved = removed.contains(file.path)
      let own = isRemoved ? [] : edits.sortedEdits(of: file.path)
      try Self.requireApart(own, in: file)
      files.append(
        FileChange(
          path: file.path, oldBytes: try Self.bytes(of: file, own, in: content),
          newPath: isRemoved ? nil : newPaths[file.path] ?? file.path, edits: own))
    }
    self.files = files
  }

  private static func requireApart(_ edits: [TextEdit], in file: SourceFile) throws(DiagnosticsError) {
    for (one, next) in zip(edits, edits.dropFirst()) where one.range.upperBound > next.range.lowerBound {
      throw DiagnosticsError(
        .error(
          CurriculumRule.rename, "the module is named twice side by side here",
          hint: "take one of the two out first", at: Place(file, next.range)))
    }
  }

  /// What a text is read from may differ from the text; where it does so at an edit, nothing can be written there.
  private static func bytes(
    of file: SourceFile, _ edits: [TextEdit], in content: SourceFolder
  ) throws(DiagnosticsError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try content.enclosed.read(String(file.path.dropFirst("Content/".count)))
    } catch {
      throw DiagnosticsError(.unreadable(error, shownAs: file.path))
    }
    let isAsRead = bytes.count == file.bytes.count && edits.allSatisfy { bytes[$0.range] == file.bytes[$0.range] }
    guard isAsRead || edits.isEmpty else {
      throw DiagnosticsError(
        .error(
          CurriculumRule.rename, "this file cannot be changed: it lies on the disk otherwise than it was read",
          hint: "save it as UTF-8, then run the command again", at: Place(file)))
    }
    return bytes
  }
}

/// Gathers what is to change in the files of a site.
struct ContentEdits {
  private var edits: [String: Set<TextEdit>] = [:]
  private var files: [String: SourceFile] = [:]

  mutating func replace(_ range: Range<Int>, in file: SourceFile, with text: String) {
    add(TextEdit(range: range, replacement: Array(text.utf8)), to: file)
  }

  mutating func add(_ edit: TextEdit, to file: SourceFile) {
    files[file.path] = file
    edits[file.path, default: []].insert(edit)
  }

  /// A file that is removed or moves.
  mutating func note(_ file: SourceFile) { files[file.path] = file }

  /// The file with what has been gathered for it, which may not lie so on the disk.
  func edited(_ file: SourceFile) -> SourceFile {
    let change = ContentChange.FileChange(
      path: file.path, oldBytes: file.bytes, newPath: file.path, edits: sortedEdits(of: file.path))
    return SourceFile(path: file.path, bytes: change.newBytes)
  }

  func sortedEdits(of path: String) -> [TextEdit] {
    (edits[path] ?? []).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// Every file that changes, in the order of their paths.
  var changedFiles: [SourceFile] { files.values.sorted { $0.path < $1.path } }
}
