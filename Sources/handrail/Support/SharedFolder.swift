import Files
import Foundation

/// The theme and the starter content that come with the program.
enum SharedFolder {
  /// `PREFIX/share/handrail` for a program in `PREFIX/bin`, or else the checkout that the program was built in.
  static func locate() -> String? {
    guard let program = Files.resolved("/proc/self/exe") else { return nil }
    let installed = Paths.join(Paths.parent(of: Paths.parent(of: program)), "share/handrail")
    if isComplete(installed) { return installed }
    var folder = Paths.parent(of: program)
    // The parent of "/" is "/".
    while folder.count > 1 {
      if Files.exists(Paths.join(folder, "Package.swift")) { return isComplete(folder) ? folder : nil }
      folder = Paths.parent(of: folder)
    }
    return nil
  }

  private static func isComplete(_ folder: String) -> Bool {
    Files.kind(Paths.join(folder, "Templates/layouts")) == .folder
      && Files.kind(Paths.join(folder, "Content")) == .folder
  }
}
