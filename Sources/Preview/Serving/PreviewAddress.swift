/// The addresses that belong to the preview and to no site.
enum PreviewAddress {
  static let folder = "/_handrail/"
  static let script = folder + "client.js"
  static let stylesheet = folder + "overlay.css"
  static let events = folder + "events"
}
