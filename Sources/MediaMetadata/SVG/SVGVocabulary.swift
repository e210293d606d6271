/// What of an SVG is looked at and does nothing else (SVG 1.1 and 2): shapes, text, colours, filters and movement.
/// Whatever is not named here goes.
enum SVGVocabulary {
  static let namespace = "http://www.w3.org/2000/svg"
  static let xlink = "http://www.w3.org/1999/xlink"
  static let xml = "http://www.w3.org/XML/1998/namespace"

  static let elements = Set(
    """
    a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix \
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow \
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset \
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g hatch hatchpath image line linearGradient \
    marker mask mesh meshgradient meshpatch meshrow mpath path pattern polygon polyline radialGradient rect set \
    solidcolor stop style svg switch symbol text textPath title tref tspan use view
    """.split(separator: " ").map(String.init))

  /// What goes without a word, as it changes nothing that is seen: notes of drawing programs, and fonts of a kind that
  /// no browser reads any more.
  static let unseen: Set<String> = [
    "metadata", "font", "font-face", "glyph", "missing-glyph", "hkern", "vkern", "color-profile", "flowRoot",
  ]

  /// Attributes whose value is an address.
  static let addresses: Set<String> = ["href", "src"]
  static let animations: Set<String> = ["animate", "animateColor", "animateMotion", "animateTransform", "set"]
}
