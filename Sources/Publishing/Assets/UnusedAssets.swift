internal import Files
internal import Pages

/// Files of a theme that nothing joins, publishes or prints.
enum UnusedAssets {
  typealias Asset = (path: String, reason: String)

  /// - Parameter sources: the theme's files, sorted by their names.
  static func among(_ sources: [AssetPipeline.Source]) -> [Asset] {
    let whole = sources.first { $0.name == AssetPieces.search.whole }
    return sources.compactMap { source in
      reason(source, wholeSearch: whole).map { (source.path, $0) }
    }
  }

  private static func reason(_ source: AssetPipeline.Source, wholeSearch: AssetPipeline.Source?) -> String? {
    if let pieces = AssetPieces.all.first(where: { $0.holds(source.name) }), !pieces.joins(source.name) {
      return "only files that end with '\(pieces.ending)' are joined to \(pieces.whole)"
    }
    if let wholeSearch, AssetPieces.search.holds(source.name), isBeside(source, wholeSearch) {
      return "\(wholeSearch.path) stands in for all pieces of the search script"
    }
    if let name = PrintTemplates.styleName(source.name), !PrintTemplates.styleNames.contains(name) {
      return "what is printed has \(PrintTemplates.styleNames.joined(separator: ", "))"
    }
    return nil
  }

  /// Whether two files lie in one folder of templates. The theme's pieces lie beside no site's own script: a site lays
  /// it over them on purpose.
  private static func isBeside(_ one: AssetPipeline.Source, _ other: AssetPipeline.Source) -> Bool {
    one.path.dropLast(one.name.count) == other.path.dropLast(other.name.count)
  }
}
