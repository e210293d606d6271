/// What HTML that somebody wrote by hand does to the readers of a page, or would do if the site let it.
public enum HTMLHazard: Sendable, Equatable {
  /// Loads from an address, whose host learns who reads the page.
  case load(String)
  /// Sends what readers type to an address.
  case send(String)
  /// Leads readers on to another host without asking them.
  case refresh
  /// Stays without effect, since the site's policy lets browsers run and load nothing of the kind: what it is, as
  /// `a script that stands in a page`.
  case blocked(String)
}

public enum HTMLHazards {
  public struct Found: Sendable, Equatable {
    public let hazard: HTMLHazard
    /// In indices of the HTML.
    public let range: Range<Int>
  }

  /// Finds them in the order in which they stand.
  /// - Complexity: O(n).
  public static func all(in html: ArraySlice<UInt8>) -> [Found] {
    HTMLStartTag.all(in: html).flatMap { tag in
      let inAttributes = tag.attributes.compactMap { attribute in
        hazard(of: attribute, in: tag).map { Found(hazard: $0, range: attribute.range) }
      }
      return inAttributes.isEmpty ? element(tag).map { [Found(hazard: $0, range: tag.range)] } ?? [] : inAttributes
    }
  }

  private static let loading: Set<String> = ["background", "data", "manifest", "poster", "src", "srcset"]
  private static let sending: Set<String> = ["action", "formaction", "ping"]
  /// Links that browsers show or pass over; they load what others lead to.
  private static let quietLinks: Set<String> = [
    "alternate", "author", "bookmark", "canonical", "help", "license", "me", "next", "prev", "privacy-policy", "search",
    "self", "shortlink", "tag",
  ]

  private static func hazard(of attribute: HTMLStartTag.Attribute, in tag: HTMLStartTag) -> HTMLHazard? {
    let isForeign = leadsElsewhere(attribute.value)
    switch attribute.name {
    case let name where isForeign && loading.contains(name): return .load(attribute.value)
    case let name where isForeign && sending.contains(name): return .send(attribute.value)
    case "href" where isForeign && follows(tag), "xlink:href" where isForeign && follows(tag):
      return .load(attribute.value)
    case "style": return .blocked("a style that stands in a page")
    case let name where name.hasPrefix("on") && name.count > 3:
      return .blocked("'\(name)', a script that stands in a page,")
    default: return nil
    }
  }

  /// Whether what its `href` leads to is loaded with the page.
  private static func follows(_ tag: HTMLStartTag) -> Bool {
    switch tag.name {
    case "link": !(tag["rel"] ?? "").lowercased().split(separator: " ").allSatisfy { quietLinks.contains(String($0)) }
    case "base", "feimage", "image", "script", "use": true
    default: false
    }
  }

  private static func element(_ tag: HTMLStartTag) -> HTMLHazard? {
    switch tag.name {
    case "script" where tag["src"] == nil && !isData(tag["type"] ?? ""): .blocked("a script that stands in a page")
    case "style": .blocked("a style sheet that stands in a page")
    case "applet", "embed", "frame", "iframe", "object": .blocked("'<\(tag.name)>', a page in a page,")
    case "base": .blocked("'<base>'")
    case "meta" where tag["http-equiv"]?.lowercased() == "refresh" && tag["content"]?.contains("//") == true: .refresh
    default: nil
    }
  }

  /// Browsers run no script of a type that they do not know.
  private static func isData(_ type: String) -> Bool {
    let type = type.lowercased()
    return type.hasSuffix("json") || type.hasPrefix("text/") && type != "text/javascript"
  }

  private static func leadsElsewhere(_ address: String) -> Bool {
    let address = address.drop(while: \.isWhitespace).lowercased()
    return ["http://", "https://", "//", "\\\\"].contains { address.hasPrefix($0) }
      || address.contains(/[,\s]https?:\/\//)
  }
}
