internal import Curriculum

/// Where a link of a printed text leads.
enum PrintLink {
  /// To a place in the same document: its id.
  case within(String)
  /// To a telephone, whose number is read where the text of the link does not show it.
  case telephone(TelephoneLink)
  /// To a mailbox.
  case contact(String)
  /// To a page of the site or to another site: its address, and a page's title.
  case elsewhere(address: String, title: String?)
  case none

  init(_ written: String, from module: Module, prefix: String, in document: PrintDocument) {
    do {
      if let telephone = try TelephoneLink(written, with: document.variables) {
        self = .telephone(telephone)
        return
      }
    } catch {
      self = .none
      return
    }
    let destination = document.variables.resolve(written)
    guard document.curriculum.fault(in: destination) == nil else {
      self = .none
      return
    }
    let base = document.curriculum.configuration.baseURL
    switch document.curriculum.target(of: destination, from: module) {
    case .fragment(let id): self = .within(Self.id(of: id, below: prefix))
    case .topic(let topic, let named, let fragment):
      if named == nil, let anchor = document.anchors[topic] {
        self = .within(Self.id(of: fragment ?? "", below: anchor))
        return
      }
      let language = named ?? document.request.language
      let path = document.site.addresses.path(of: PageID(.topic(topic), language: language))
      self = .elsewhere(
        address: base.address(of: path) + (fragment.map { "#" + Linker.percentEncoded($0) } ?? ""),
        title: document.curriculum.topics[topic].module(inLanguageAt: language).title)
    case .media(let path):
      self = document.site.model.media[path].map { .elsewhere(address: base.address(of: $0.path), title: nil) } ?? .none
    case .address(let path): self = .elsewhere(address: base.origin + base.path + path.dropFirst(), title: nil)
    case .external:
      let isWeb = ["http://", "https://"].contains { destination.lowercased().hasPrefix($0) }
      self = isWeb ? .elsewhere(address: destination, title: nil) : .contact(destination)
    case .missing, .withheld, .drawing: self = .none
    }
  }

  /// - Parameter anchor: the id of the module's title, which is where its page begins.
  private static func id(of fragment: String, below anchor: String) -> String {
    fragment.isEmpty || fragment == "top" ? anchor : anchor + "-" + fragment
  }
}
