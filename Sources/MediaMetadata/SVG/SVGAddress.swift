internal import Foundation

/// Where an attribute of an SVG leads.
enum SVGAddress {
  /// - Returns: what may stay: a part of the same drawing, or a picture that is in the file, without what a camera wrote
  ///   into it; nil for everything else.
  static func kept(_ written: String) -> String? {
    // Browsers pass over blanks and line ends in an address.
    let address = written.filter { !$0.isWhitespace }
    if address.hasPrefix("#") { return address }
    guard let match = address.prefixMatch(of: /data:image\/(?:png|jpe?g|gif|webp);base64,/.ignoresCase()),
      let data = Data(base64Encoded: String(address[match.range.upperBound...]))
    else { return nil }
    let picture = [UInt8](data)
    guard isPicture(picture) else { return nil }
    return match.0 + Data(MediaMetadata.removed(from: picture).bytes).base64EncodedString()
  }

  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xD8]) || bytes.starts(with: PNGMetadata.signature) || bytes.starts(with: "GIF8".utf8)
      || bytes.starts(with: "RIFF".utf8)
  }
}
