public import Curriculum
public import Diagnostics
internal import Markdown
internal import PlacedYAML

/// An address outside the site that its pages or data files name, with every place that does.
public struct ExternalAddress: Sendable, Equatable {
  /// Without the fragment, which no server is told.
  public let text: String
  public internal(set) var places: [Place]

  /// Lower-cased, with the port where one is named: whom a request would reach.
  var host: String {
    let rest = text.drop { $0 != ":" }.dropFirst(3)
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    return (authority.split(separator: "@").last ?? "").lowercased()
  }

  /// What stands behind the host and its slash, with the query.
  public static func path(of address: String) -> Substring {
    address.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }.dropFirst()
  }

  /// Each address once, in the order in which the site names them. Addresses of the site itself are not among them: they
  /// may be published tomorrow only.
  public static func all(in curriculum: Curriculum) -> [ExternalAddress] {
    var list = AddressList(own: curriculum.configuration.baseURL)
    for topic in curriculum.topics {
      for module in topic.translations.compactMap({ $0 }) {
        list.add(module, Variables(curriculum, in: module.language))
      }
    }
    for file in curriculum.dataFiles {
      guard let value = try? YAMLValue.parse(file) else { continue }
      for (keys, value) in value.scalars where keys.last != "baseURL" {
        guard case .scalar(let text, _) = value.content else { continue }
        list.add(keys.last == "DOI" ? BibliographyEntry.address(ofDOI: text) : text, at: value.place)
      }
    }
    return list.addresses
  }
}

/// Gathers addresses, each once.
private struct AddressList {
  private let own: String
  private(set) var addresses: [ExternalAddress] = []
  private var index: [String: Int] = [:]

  /// - Parameter own: the address of the site itself.
  init(own: BaseURL) { self.own = own.origin + own.path }

  mutating func add(_ module: Module, _ variables: Variables) {
    for node in module.document.nodes(of: [.link, .image]) {
      let destination = variables.resolve(String(decoding: node.destination, as: UTF8.self))
      add(destination, at: Place(module.file, node.destinationRange ?? node.nearestRange))
    }
  }

  mutating func add(_ written: String, at place: Place) {
    let lower = written.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), !written.contains(where: \.isWhitespace),
      !written.hasPrefix(own)
    else { return }
    let text = String(written.prefix { $0 != "#" })
    if let known = index[text] {
      addresses[known].places.append(place)
    } else {
      index[text] = addresses.count
      addresses.append(ExternalAddress(text: text, places: [place]))
    }
  }
}
