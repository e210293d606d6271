/// What makes the name of a file unfit for a site.
enum FileName {
  /// Published files have longer names than those that they are made from: a fingerprint, an edition, an ending are added.
  static let mostBytes = 200

  /// - Parameter isUTF8: whether the bytes of the name are.
  static func fault(_ name: String, isUTF8: Bool, at path: String) -> FileError? {
    if !isUTF8 { return .unfitName(path, .notUTF8) }
    if hasControlCharacter(name) { return .unfitName(path, .controlCharacter) }
    if name.utf8.count > mostBytes { return .unfitName(path, .tooLong) }
    return nil
  }

  private static func hasControlCharacter(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
