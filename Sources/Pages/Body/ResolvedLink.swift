internal import Curriculum

/// A link's destination as it stands on the published page.
struct ResolvedLink {
  let url: String
  var isExternal = false
  /// The language of the target where the link names another one.
  var language: String?
  var media: MediaTable.File?

  init(_ written: String, in site: SiteReader, module: Module, page: PageID, linker: Linker) {
    let destination = site.variables(on: page).resolve(written)
    switch site.target(of: destination, from: module) {
    case .topic(let topic, let named, let fragment):
      let target = PageID(.topic(topic), language: named ?? page.language)
      url = linker.link(to: site.addresses.path(of: target), fragment: fragment)
      language = named.map { site.languages[$0].code }
    case .media(let path):
      media = site.media(path)
      url = media.map { linker.link(to: $0.path) } ?? destination
    case .address(let address):
      let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
      url = linker.link(to: String(address[..<end].dropFirst())) + address[end...]
    case .external:
      url = Self.contact(destination)
      isExternal = Self.isWebAddress(destination)
    case .fragment, .missing, .drawing:
      url = destination
    }
  }

  /// An address with a scheme; a telephone's in the form in which it is dialed.
  static func contact(_ address: String) -> String {
    address.hasPrefix("tel:") || address.hasPrefix("sms:") ? dialed(address) : address
  }

  /// Telephone links without the spaces and brackets that people read (RFC 3966).
  static func dialed(_ link: String) -> String {
    let scheme = link.prefix(4)
    return scheme + link.dropFirst(4).filter { $0.isNumber || "+*#,;=".contains($0) }
  }

  private static func isWebAddress(_ destination: String) -> Bool {
    let lower = destination.prefix(8).lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://") || lower.hasPrefix("//")
  }
}
