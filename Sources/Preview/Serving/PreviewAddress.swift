/// The addresses that belong to the preview and to no site.
enum PreviewAddress {
  static let folder = "/_handrail/"
  static let script = folder + "client.js"
  static let stylesheet = folder + "overlay.css"
  static let events = folder + "events"
  /// Modules as they would be printed: `en/addiction/triggers/?edition=large-print&paper=a4&format=pdf` below it.
  static let handouts = folder + "handouts/"
}
