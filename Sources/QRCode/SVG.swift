extension QRSymbol {
  /// The code as an `<svg>` element, one unit a module, black on white with its quiet zone.
  /// - Parameter title: what the code leads to, for people who hear the page.
  public func svg(title: String) -> String {
    let side = size + 2 * Self.quietZone
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img">\
      <title>\(Self.escaped(title))</title>\
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(Outline(of: self).path(offset: Self.quietZone))"/></svg>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
