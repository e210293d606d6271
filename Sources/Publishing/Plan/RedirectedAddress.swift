internal import Curriculum
internal import Files

/// An address at which a page of the site stood once.
struct RedirectedAddress {
  /// From the base of the site: `old/page/`.
  let address: String
  /// The file at it: `/old/page/` and `/old/page` give `old/page/index.html`, `/old.html` itself.
  let file: String

  /// - Parameter written: Hosts look for the file of an address with its percent signs decoded.
  /// - Returns: nil for what is no address of the site.
  init?(_ written: String, of module: Module, in curriculum: Curriculum) {
    guard Self.objection(to: written) == nil,
      case .address(let address) = curriculum.target(of: written, from: module),
      !address.utf8.contains(where: { $0 < 0x20 }),
      !address.split(separator: "/").contains(where: { $0 == ".." || $0 == "." || $0.hasPrefix(".") }),
      let path = Paths.normalize(address), !path.isEmpty
    else { return nil }
    self.address = path + (address.hasSuffix("/") ? "/" : "")
    file = path.hasSuffix(".html") || path.hasSuffix(".htm") ? path : path + "/index.html"
  }

  /// Why no host can lead from what was written to a page; nil where nothing speaks against it.
  static func objection(to written: String) -> String? {
    if written.contains("?") {
      return "what stands behind '?' chooses no file, so every address with it is the same page"
    }
    return written.contains("#") ? "browsers do not send what stands behind '#'" : nil
  }
}
