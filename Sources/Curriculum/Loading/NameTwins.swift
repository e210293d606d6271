internal import Diagnostics
internal import Files

/// Files and folders beside each other whose names differ in small and large letters alone, or in how their accents are
/// written: Windows, Macs and USB sticks hold only one of them, and one of two addresses leads nowhere there.
enum NameTwins {
  /// - Parameters:
  ///   - paths: below `Content/`.
  ///   - media: those of them that are no modules; two modules with equal names are told as two files of one page.
  static func diagnostics(modules: [String], media: [String]) -> [Diagnostic] {
    let paths = modules + media
    guard paths.contains(where: mayHaveTwin) else { return [] }
    // Swift takes names for equal that differ in how accents are written.
    guard Set(paths.map { $0.lowercased() }).count < paths.count || hasFolderTwins(paths) else { return [] }
    var known: [String: String] = [:]
    var told: [Diagnostic] = []
    for path in modules { tell(of: path, &known, &told) { $0 != $1 } }
    for path in media { tell(of: path, &known, &told) { !$0.utf8.elementsEqual($1.utf8) } }
    return told
  }

  /// Small letters without accents are written in one way.
  private static func mayHaveTwin(_ path: String) -> Bool {
    path.utf8.contains { $0 >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private static func hasFolderTwins(_ paths: [String]) -> Bool {
    let folders = Set(paths.flatMap { Paths.folders(of: $0) })
    return Set(folders.map { $0.lowercased() }).count < folders.count
  }

  /// Looks at the folders on the way to a file, then at the file.
  private static func tell(
    of path: String, _ known: inout [String: String], _ told: inout [Diagnostic], differs: (String, String) -> Bool
  ) {
    for name in Paths.folders(of: path).reversed() + [path] {
      let twin = known[name.lowercased(), default: name]
      known[name.lowercased()] = twin
      guard differs(name, twin) else { continue }
      if !told.contains(where: { $0.place?.file.path == "Content/" + name }) { told.append(diagnostic(name, twin)) }
      return
    }
  }

  private static func diagnostic(_ name: String, _ twin: String) -> Diagnostic {
    .error(
      CurriculumRule.sameName,
      "this name differs from that of Content/\(twin) in small and large letters or accents alone, which Windows, Macs "
        + "and USB sticks take for one name",
      hint: "rename one of the two, or remove it where it is a copy",
      at: Place(SourceFile(path: "Content/" + name, bytes: [])))
  }
}
