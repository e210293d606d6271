internal import Diagnostics
internal import Files
internal import PlacedYAML

/// Reads the data files of `Content/`.
struct DataFolder {
  private let content: SourceFolder

  /// - Parameter content: the folder `Content/`.
  init(_ content: SourceFolder) {
    self.content = content.enclosed
  }

  /// The file as text, or nil where there is none.
  /// - Parameter path: from the root of the site, as all paths here: `Content/site.yml`.
  func file(_ path: String) throws(DiagnosticsError) -> SourceFile? {
    try bytes(of: path).map { bytes throws(DiagnosticsError) in try SourceFile.text(path: path, bytes: bytes) }
  }

  /// The bytes of a file, or nil where there is none.
  func bytes(of path: String) throws(DiagnosticsError) -> [UInt8]? {
    do {
      return try content.read(Self.name(of: path))
    } catch {
      if error.isMissing { return nil }
      throw DiagnosticsError(.unreadable(error, shownAs: path))
    }
  }

  /// The YAML of a file, nil where there is no file or nothing in it.
  func yaml(_ path: String) throws(DiagnosticsError) -> YAMLValue? {
    guard let file = try file(path) else { return nil }
    return try YAMLValue.parse(file)
  }

  /// The YAML of a file that means nothing without its keys, nil where there is no file.
  /// - Parameter keys: those it cannot do without, for the message.
  func yaml(_ path: String, needing keys: String) throws(DiagnosticsError) -> YAMLValue? {
    try file(path).map { file throws(DiagnosticsError) in try Self.yaml(of: file, needing: keys) }
  }

  static func yaml(of file: SourceFile, needing keys: String) throws(DiagnosticsError) -> YAMLValue {
    if let value = try YAMLValue.parse(file) { return value }
    throw DiagnosticsError(
      .error(
        YAMLRule.missingKey, "\(Paths.name(of: file.path)) is empty", hint: "it needs \(keys)", at: Place(file, 0..<0)))
  }

  /// The `.yml` files of a folder, by their names without the ending, as the disk has them.
  func ids(in folder: String) -> [String] {
    let entries = (try? Files.list(Paths.join(content.path, Self.name(of: folder)))) ?? []
    // A name that cannot be is told where the folder is looked through.
    return entries.filter { $0.kind != .folder && $0.fault == nil && $0.name.hasSuffix(".yml") }.map {
      String($0.name.dropLast(4))
    }
  }

  /// The data files of which readers see something, but for programs.
  func filesThatReadersSee(_ configuration: SiteConfiguration) -> [SourceFile] {
    let clinic = configuration.clinicID.map { ["Content/clinics/\($0).yml"] } ?? []
    // What cannot be read is told by those who read it for its own sake.
    return (clinic + ["Content/crisis-lines.yml", "Content/glossary.yml", "Content/sources.yml"]).compactMap { try? file($0) }
      + [configuration.file]
  }

  /// A path without `Content/` before it.
  private static func name(of path: String) -> String { String(path.dropFirst("Content/".count)) }

  /// Decodes each element of the list under `key` of a file; a list at the top is taken too.
  func decodeList<Element>(
    _ path: String, under key: String, of subject: String, diagnostics: inout [Diagnostic],
    _ decode: (inout MappingReader) -> Element?
  ) -> [Element] {
    do {
      guard let value = try yaml(path) else { return [] }
      let elements = try elements(of: value, path: path, key: key, diagnostics: &diagnostics)
      diagnostics += Self.repeatedIDs(in: elements)
      return elements.compactMap { Self.decode($0, of: subject, diagnostics: &diagnostics, decode) }
    } catch {
      diagnostics += error.diagnostics
      return []
    }
  }

  /// Ids that stand more than once: only one of the entries could be meant.
  private static func repeatedIDs(in elements: [YAMLValue]) -> [Diagnostic] {
    var known: Set<String> = []
    return elements.flatMap(\.scalars).compactMap { keys, value in
      guard keys == ["id"], case .scalar(let id, _) = value.content, !known.insert(id).inserted else { return nil }
      return .error(
        CurriculumRule.duplicateID, "the id '\(id)' stands twice", hint: "give one of the two entries another id",
        at: value.place)
    }
  }

  private func elements(
    of value: YAMLValue, path: String, key: String, diagnostics: inout [Diagnostic]
  ) throws(DiagnosticsError) -> [YAMLValue] {
    switch value.content {
    case .sequence(let list): return list
    case .mapping:
      var reader = MappingReader(value, of: Paths.name(of: path))
      let list = reader.list(key)
      diagnostics += reader.finish()
      return list
    case .scalar:
      throw DiagnosticsError(.error(YAMLRule.yamlType, "this file must hold a list under '\(key)'", at: value.place))
    }
  }

  /// Decodes one mapping and adds what was wrong with it.
  static func decode<Element>(
    _ value: YAMLValue, of subject: String, diagnostics: inout [Diagnostic],
    _ decode: (inout MappingReader) -> Element?
  ) -> Element? {
    var reader = MappingReader(value, of: subject)
    let element = decode(&reader)
    diagnostics += reader.finish()
    return element
  }
}
