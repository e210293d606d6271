internal import Curriculum
internal import Diagnostics
internal import Files

/// The files of one folder of `assets/` that are published as one, joined in the order of their names. A site that has
/// its own file for one of them gets its own in that place.
struct AssetPieces: Sendable {
  let folder: String
  let ending: String
  /// The name of the file that they make.
  let whole: String

  static let styles = AssetPieces(folder: "styles", ending: ".css", whole: "site.css")
  static let search = AssetPieces(folder: "search", ending: ".js", whole: "search.js")
  static let all = [styles, search]

  /// Whether a file lies in the folder.
  func holds(_ name: String) -> Bool { name.hasPrefix(folder + "/") }

  /// Whether a file is one of those that are joined.
  func joins(_ name: String) -> Bool { holds(name) && name.hasSuffix(ending) }

  /// - Parameter sources: the theme's files, sorted by their names.
  /// - Returns: what `content` makes of each piece, each ending with a line.
  func joined(_ sources: [AssetPipeline.Source], content: (SourceFile) throws -> [UInt8]) throws -> [UInt8] {
    var joined: [UInt8] = []
    for source in sources where joins(source.name) {
      joined += try content(.text(reading: source.path))
      if joined.last.map({ $0 != UInt8(ascii: "\n") }) ?? false { joined.append(UInt8(ascii: "\n")) }
    }
    return joined
  }
}
