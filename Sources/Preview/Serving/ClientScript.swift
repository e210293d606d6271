internal import ContentHash

/// The script that every page gets, with the style of what it shows inside it: the pages' policy allows no other way
/// that leaves no moment without style.
enum ClientScript {
  static let bytes: [UInt8] = {
    let script = String(decoding: PackageResources.client_js, as: UTF8.self)
    let styles = String(decoding: PackageResources.overlay_css, as: UTF8.self)
    return Array(script.replacing("\"{{overlay.css}}\"", with: JSON.text(styles)).utf8)
  }()

  static let fingerprint = Fingerprint(of: bytes).digits
}
