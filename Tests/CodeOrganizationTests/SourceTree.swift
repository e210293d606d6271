import Files
import Testing

/// The project's own Swift files.
struct SourceTree {
  struct SwiftFile {
    /// Below the project's folder.
    let path: String
    let text: String
  }

  static let root = Paths.parent(of: Paths.parent(of: Paths.parent(of: #filePath)))

  /// Every Swift file below a folder of the project.
  static func files(in folder: String) throws -> [SwiftFile] {
    try Files.list(Paths.join(root, folder)).flatMap { entry -> [SwiftFile] in
      let path = Paths.join(folder, entry.name)
      if entry.kind == .folder { return try files(in: path) }
      guard path.hasSuffix(".swift") else { return [] }
      return [SwiftFile(path: path, text: String(decoding: try Files.read(Paths.join(root, path)), as: UTF8.self))]
    }
  }

  /// The texts of the files in a folder of the project, folders in it left out.
  static func texts(in folder: String) throws -> [String] {
    try Files.list(Paths.join(root, folder)).filter { $0.kind == .file }
      .map { String(decoding: try Files.read(Paths.join(root, Paths.join(folder, $0.name))), as: UTF8.self) }
  }

  /// The targets below `Sources/`.
  static func targets() throws -> [String] {
    try Files.list(Paths.join(root, "Sources")).filter { $0.kind == .folder }.map(\.name)
  }
}

extension SourceTree.SwiftFile {
  /// The modules it imports.
  var imports: Set<String> {
    let declaration =
      /(?m)^(?:@testable )?(?:(?:public|package|internal|private) )?import (?:(?:struct|enum|func) )?(\w+)/
    return Set(text.matches(of: declaration).map { String($0.1) })
  }
}
