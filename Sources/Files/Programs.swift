internal import Glibc

extension Files {
  /// The path of a program by its name: the first one that may be run in the folders of `PATH`; nil where there is none.
  public static func program(_ name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").map { Paths.join(String($0), name) }
      .first { kind($0) == .file && access($0, X_OK) == 0 }
  }
}
