internal import Diagnostics
internal import Files

/// Where the site's own templates name a page by its address: they are somebody's program, and changed by hand.
struct TemplateMentions {
  /// The folder `Templates/`.
  private let folder: SourceFolder

  init(root: String) { folder = SourceFolder(Paths.join(root, "Templates")) }

  /// - Parameters:
  ///   - topic: whose pages are looked for.
  ///   - hint: what to do about them.
  func notes(naming topic: String, hint: String) -> [Diagnostic] {
    files.flatMap { file in
      Self.ranges(of: Array(topic.utf8), in: file.bytes).map {
        Diagnostic(
          .note, CurriculumRule.rename, "this template names '\(topic)', and is not changed", hint: hint,
          at: Place(file, $0))
      }
    }
  }

  private var files: [SourceFile] {
    let folders = (try? Files.list(folder.path))?.filter { $0.kind == .folder } ?? []
    let names = folders.flatMap { entry in
      (try? FolderWalk(folder, below: entry.name, isRead: Self.isText))?.files.map(\.name) ?? []
    }
    return names.compactMap { name in
      (try? folder.read(name)).map { SourceFile(path: "Templates/" + name, bytes: $0) }
    }
  }

  private static func isText(_ name: String) -> Bool {
    ["mustache", "md", "yml", "js"].contains(Paths.fileExtension(of: name))
  }

  /// Whole paths alone, `/care/plan/` and `care/plan.md`, not `care/planning`.
  private static func ranges(of topic: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while let range = bytes[start...].firstRange(of: topic) {
      start = range.upperBound
      let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
      let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
      if !isNamePart(before), !isNamePart(after) { ranges.append(range) }
    }
    return ranges
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
