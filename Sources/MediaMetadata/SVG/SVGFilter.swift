/// Takes out of an SVG all that runs, leads or loads from elsewhere, and what drawing programs note for themselves. A
/// page shows it as a picture, in which nothing runs; opened by its own address it would be a page of the site, with
/// everything that pages may do.
struct SVGFilter {
  private var leftOut: [MediaMetadata.LeftOut] = []

  static func removed(from bytes: [UInt8]) -> MediaMetadata.Cleaned {
    do throws(XMLReader.Fault) {
      let root = try XMLReader.root(of: bytes)
      guard root.name.local == "svg", root.name.namespace == SVGVocabulary.namespace else {
        return refused(reason(root), line: root.line)
      }
      var filter = SVGFilter()
      filter.clean(root)
      return MediaMetadata.Cleaned(bytes: Array(root.source.utf8), leftOut: filter.leftOut)
    } catch {
      return refused(error.reason, line: error.line)
    }
  }

  private static func refused(_ reason: String, line: Int) -> MediaMetadata.Cleaned {
    MediaMetadata.Cleaned(bytes: [], refusal: .init(what: reason, line: line))
  }

  private static func reason(_ root: XMLElement) -> String {
    root.name.local == "svg"
      ? "its <svg> lacks xmlns=\"\(SVGVocabulary.namespace)\", without which no browser shows it"
      : "it begins with <\(root.name.local)> in place of <svg>"
  }

  private mutating func tell(_ what: String, _ element: XMLElement) {
    leftOut.append(.init(what: what, line: element.line))
  }

  // MARK: - Elements

  private mutating func clean(_ element: XMLElement) {
    element.attributes = element.attributes.compactMap { cleaned($0, of: element) }
    if element.name.local == "style" { cleanStyle(element) }
    element.children = element.children.filter { child in
      guard case .element(let child) = child else { return true }
      guard stays(child) else { return false }
      clean(child)
      return true
    }
  }

  /// - Returns: false for what goes, which is told where it would have been seen or done something.
  private mutating func stays(_ element: XMLElement) -> Bool {
    let name = element.name.local
    guard element.name.namespace == SVGVocabulary.namespace else {
      if element.name.namespace == "http://www.w3.org/1999/xhtml" { tell("<\(name)> of HTML", element) }
      return false
    }
    if SVGVocabulary.animations.contains(name), let attribute = animated(by: element) {
      tell("<\(name)> of '\(attribute)'", element)
      return false
    }
    if SVGVocabulary.elements.contains(name) { return true }
    if !SVGVocabulary.unseen.contains(name) { tell("<\(name)>", element) }
    return false
  }

  /// The attribute that a movement would change, where that could lead or run.
  private func animated(by element: XMLElement) -> String? {
    let name = element.attributes.first { $0.name.local == "attributeName" }?.value ?? ""
    let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
    return local.hasPrefix("on") || local == "style" || SVGVocabulary.addresses.contains(local) ? name : nil
  }

  private mutating func cleanStyle(_ element: XMLElement) {
    let style = SVGStyle(element.content)
    if style.isChanged { tell("what <style> would load", element) }
    element.children = [.text(style.kept ?? "")]
  }

  // MARK: - Attributes

  /// - Returns: what may stay of it; nil where the whole must go.
  private mutating func cleaned(_ attribute: XMLElement.Attribute, of element: XMLElement) -> XMLElement.Attribute? {
    let name = attribute.name.local
    switch attribute.name.namespace {
    case nil where name.lowercased().hasPrefix("on"):
      tell("the script in '\(name)'", element)
      return nil
    case nil where SVGVocabulary.addresses.contains(name), SVGVocabulary.xlink where name == "href":
      return cleanedAddress(attribute, of: element)
    case nil: return cleanedProperty(attribute, of: element)
    case SVGVocabulary.xml where name == "space" || name == "lang": return attribute
    default: return nil
    }
  }

  private mutating func cleanedAddress(
    _ attribute: XMLElement.Attribute, of element: XMLElement
  ) -> XMLElement.Attribute? {
    guard let kept = SVGAddress.kept(attribute.value) else {
      tell("the address '\(attribute.value.prefix(60))' of <\(element.name.local)>", element)
      return nil
    }
    return .init(name: attribute.name, value: kept)
  }

  private mutating func cleanedProperty(
    _ attribute: XMLElement.Attribute, of element: XMLElement
  ) -> XMLElement.Attribute? {
    let style = SVGStyle(attribute.value)
    if style.isChanged { tell("what '\(attribute.name.local)' of <\(element.name.local)> would load", element) }
    return style.kept.map { .init(name: attribute.name, value: $0) }
  }
}
