/// The files that a language's folder may hold below the `Languages/` of a target, by their names without `.txt`.
public protocol LanguageFileKind: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// A file beside the folders that belongs to every language.
  static var sharedFileName: String? { get }
  /// Who reads the files, in messages.
  static var reader: String { get }
}

extension LanguageFileKind {
  public static var sharedFileName: String? { nil }
  public var fileName: String { rawValue + ".txt" }
}
