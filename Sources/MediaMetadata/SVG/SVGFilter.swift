internal import CLibXML2

/// Takes out of an SVG all that runs, leads or loads from elsewhere, and what drawing programs note for themselves. A
/// page shows it as a picture, in which nothing runs; opened by its own address it would be a page of the site, with
/// everything that pages may do.
struct SVGFilter {
  private var leftOut: [MediaMetadata.LeftOut] = []

  static func removed(from bytes: [UInt8]) -> MediaMetadata.Cleaned {
    do throws(XMLTree.Fault) {
      let tree = try XMLTree(bytes)
      guard tree.root.name == "svg", tree.root.namespace == SVGVocabulary.namespace else {
        return refused(reason(tree.root), line: tree.root.line)
      }
      var filter = SVGFilter()
      filter.clean(tree.root)
      return MediaMetadata.Cleaned(bytes: tree.text, leftOut: filter.leftOut)
    } catch {
      return refused(error.reason, line: error.line)
    }
  }

  private static func refused(_ reason: String, line: Int) -> MediaMetadata.Cleaned {
    MediaMetadata.Cleaned(bytes: [], refusal: .init(what: reason, line: line))
  }

  private static func reason(_ root: xmlNodePtr) -> String {
    root.name == "svg"
      ? "its <svg> lacks xmlns=\"\(SVGVocabulary.namespace)\", without which no browser shows it"
      : "it begins with <\(root.name)> in place of <svg>"
  }

  private mutating func tell(_ what: String, _ node: xmlNodePtr) {
    leftOut.append(.init(what: what, line: node.line))
  }

  // MARK: - Elements

  private mutating func clean(_ element: xmlNodePtr) {
    for attribute in element.attributes { clean(attribute, of: element) }
    if element.name == "style" { cleanStyle(element) }
    for child in element.children {
      if child.isElement {
        if stays(child) { clean(child) } else { child.remove() }
      } else if !child.isText {
        child.remove()
      }
    }
  }

  /// - Returns: false for what goes, which is told where it would have been seen or done something.
  private mutating func stays(_ element: xmlNodePtr) -> Bool {
    guard element.namespace == SVGVocabulary.namespace else {
      if element.namespace == "http://www.w3.org/1999/xhtml" { tell("<\(element.name)> of HTML", element) }
      return false
    }
    if SVGVocabulary.animations.contains(element.name), let name = animated(by: element) {
      tell("<\(element.name)> of '\(name)'", element)
      return false
    }
    if SVGVocabulary.elements.contains(element.name) { return true }
    if !SVGVocabulary.unseen.contains(element.name) { tell("<\(element.name)>", element) }
    return false
  }

  /// The attribute that a movement would change, where that could lead or run.
  private func animated(by element: xmlNodePtr) -> String? {
    let name = element.attributes.first { $0.name == "attributeName" }?.value ?? ""
    let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
    return local.hasPrefix("on") || local == "style" || SVGVocabulary.addresses.contains(local) ? name : nil
  }

  private mutating func cleanStyle(_ element: xmlNodePtr) {
    let style = SVGStyle(element.content)
    if style.isChanged { tell("what <style> would load", element) }
    element.replaceContent(style.kept ?? "")
  }

  // MARK: - Attributes

  private mutating func clean(_ attribute: xmlAttrPtr, of element: xmlNodePtr) {
    let name = attribute.name
    switch attribute.namespace {
    case nil where name.lowercased().hasPrefix("on"):
      tell("the script in '\(name)'", element)
      attribute.remove()
    case nil where SVGVocabulary.addresses.contains(name), SVGVocabulary.xlink where name == "href":
      cleanAddress(attribute, of: element)
    case nil: cleanProperty(attribute, of: element)
    case SVGVocabulary.xml where name == "space" || name == "lang": break
    default: attribute.remove()
    }
  }

  private mutating func cleanAddress(_ attribute: xmlAttrPtr, of element: xmlNodePtr) {
    let value = attribute.value
    guard let kept = SVGAddress.kept(value) else {
      tell("the address '\(value.prefix(60))' of <\(element.name)>", element)
      attribute.remove()
      return
    }
    if kept != value { attribute.replaceValue(kept) }
  }

  private mutating func cleanProperty(_ attribute: xmlAttrPtr, of element: xmlNodePtr) {
    let style = SVGStyle(attribute.value)
    guard style.isChanged else { return }
    tell("what '\(attribute.name)' of <\(element.name)> would load", element)
    if let kept = style.kept { attribute.replaceValue(kept) } else { attribute.remove() }
  }
}
