public import Diagnostics
internal import Files

extension SourceFile {
  /// A file of text from a disk, shown by the path at which it lies.
  /// - Throws: `DiagnosticsError` where it cannot be read or is no text.
  public static func text(reading path: String) throws(DiagnosticsError) -> SourceFile {
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path)
    } catch {
      throw DiagnosticsError(.unreadable(error))
    }
    return try text(path: path, bytes: bytes)
  }
}
