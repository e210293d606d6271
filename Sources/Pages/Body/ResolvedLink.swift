internal import Curriculum
internal import Diagnostics

/// A link's destination as it stands on the published page.
struct ResolvedLink {
  let url: String
  var isExternal = false
  /// The language of the target where the link names another one.
  var language: String?
  var media: MediaTable.File?
  /// Where that file lies below `Content/`.
  var source: String?
  /// Whether it cannot be dialled or may not be followed, which a check tells: such a link leads nowhere.
  var isDead = false
  /// Whether it leads to a module without a page: its words stand alone.
  var isWithheld = false
  /// What the link dials, or where it sends a message.
  var telephone: TelephoneLink?

  init(_ written: String, in site: SiteReader, module: Module, page: PageID, linker: Linker) {
    let variables = site.variables(on: page)
    do {
      if let telephone = try TelephoneLink(written, with: variables) {
        self.telephone = telephone
        url = telephone.url
        return
      }
    } catch {
      url = written
      isDead = true
      return
    }
    let destination = variables.resolve(written)
    guard site.fault(in: destination) == nil else {
      url = written
      isDead = true
      return
    }
    switch site.target(of: destination, from: module) {
    case .topic(let topic, let named, let fragment):
      let target = PageID(.topic(topic), language: named ?? page.language)
      url = linker.link(to: site.addresses.path(of: target), fragment: fragment)
      language = named.map { site.languages[$0].code }
    case .media(let path):
      media = site.media(path)
      source = path
      url = media.map { linker.link(to: $0.path) } ?? destination
    case .address(let address):
      let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
      url = linker.link(to: String(address[..<end].dropFirst())) + address[end...]
    case .external:
      url = destination
      isExternal = Self.isWebAddress(destination)
    case .withheld:
      url = destination
      isWithheld = true
    case .fragment: url = destination.composed
    case .missing, .drawing: url = destination
    }
  }

  private static func isWebAddress(_ destination: String) -> Bool {
    let lower = destination.prefix(8).lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://") || lower.hasPrefix("//")
  }
}
