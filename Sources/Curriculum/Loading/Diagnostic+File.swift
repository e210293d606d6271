public import Diagnostics
public import Files

extension Diagnostic {
  /// A file that could not be read.
  /// - Parameter path: the path to show, where it is not the one that was opened.
  public static func unreadable(_ error: FileError, shownAs path: String? = nil) -> Diagnostic {
    if error.leadsOut { return .leadsOut(path ?? error.path) }
    if error.isName { return .unfitName(error, shownAs: path ?? error.path) }
    return .error(
      CurriculumRule.file, "this file cannot be read: \(error.reason)", hint: error.hint,
      at: Place(SourceFile(path: path ?? error.path, bytes: [])))
  }

  /// A call of the system that failed while a command or a build did its work.
  public static func failed(_ error: FileError) -> Diagnostic {
    if error.leadsOut { return .leadsOut(error.path) }
    return .error(
      CurriculumRule.file, "\(error.call) failed: \(error.reason)", hint: error.hint,
      at: Place(SourceFile(path: error.path, bytes: [])))
  }

  /// A name that cannot be that of a page, or of a file beside it.
  private static func unfitName(_ error: FileError, shownAs path: String) -> Diagnostic {
    .error(
      CurriculumRule.fileName, "this file is not read: \(error.reason)", hint: error.hint,
      at: Place(SourceFile(path: path, bytes: [])))
  }

  /// A link that leads out of the site. Nothing of what it leads to is shown.
  static func leadsOut(_ path: String) -> Diagnostic {
    .error(
      CurriculumRule.outsideLink, "this link leads out of the site's folder, so what lies there is not read",
      hint: "put the file itself there; only for pictures, downloads and assets may 'followLinks: true' in site.yml "
        + "allow links to another folder",
      at: Place(SourceFile(path: path, bytes: [])))
  }
}
