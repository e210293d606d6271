/// An element of an XML file with what is in it, its names resolved to their namespaces.
final class XMLElement {
  struct Name {
    let prefix: String?
    /// The address of the namespace; nil for none.
    let namespace: String?
    let local: String

    var qualified: String { prefix.map { "\($0):\(local)" } ?? local }
  }

  struct Attribute {
    let name: Name
    var value: String
  }

  enum Node {
    case element(XMLElement)
    case text(String)
  }

  let name: Name
  /// Namespaces that begin here, by prefix; the empty one is the default.
  let declarations: [(prefix: String, namespace: String)]
  var attributes: [Attribute]
  var children: [Node] = []
  /// 1-based.
  let line: Int

  init(name: Name, declarations: [(prefix: String, namespace: String)], attributes: [Attribute], line: Int) {
    (self.name, self.declarations, self.attributes, self.line) = (name, declarations, attributes, line)
  }

  /// All the text in it, that of its elements too.
  var content: String {
    children.map { child in
      switch child {
      case .element(let element): element.content
      case .text(let text): text
      }
    }.joined()
  }

  /// Adds what follows the last child. A parser hands one text over in several pieces.
  func append(_ text: String) {
    guard case .text(var whole)? = children.last else { return children.append(.text(text)) }
    // Taken out, so that it grows where it is and is not copied with every piece.
    children.removeLast()
    whole += text
    children.append(.text(whole))
  }

  // MARK: - Writing

  /// The element as XML in UTF-8.
  var source: String {
    var source = ""
    write(to: &source)
    return source
  }

  private func write(to source: inout String) {
    source += "<\(name.qualified)"
    for (prefix, namespace) in declarations {
      source += " xmlns\(prefix.isEmpty ? "" : ":\(prefix)")=\"\(Self.escaped(namespace, attribute: true))\""
    }
    for attribute in attributes {
      source += " \(attribute.name.qualified)=\"\(Self.escaped(attribute.value, attribute: true))\""
    }
    guard !children.isEmpty else {
      source += "/>"
      return
    }
    source += ">"
    for child in children {
      switch child {
      case .element(let element): element.write(to: &source)
      case .text(let text): source += Self.escaped(text, attribute: false)
      }
    }
    source += "</\(name.qualified)>"
  }

  /// XML 1.0, 2.4 and 3.3.3: a line end in an attribute is kept only as a reference, a carriage return everywhere.
  private static func escaped(_ text: String, attribute: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\r": escaped += "&#13;"
      case "\"" where attribute: escaped += "&quot;"
      case "\n" where attribute: escaped += "&#10;"
      case "\t" where attribute: escaped += "&#9;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
