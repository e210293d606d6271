/// Takes out of pictures, sound and films what cameras, telephones and programs have written into them: where and when,
/// with what and by whom they were made, with small copies of the picture from before it was cut. Who opens a clinic's
/// site shall not find a client's home in it.
///
/// What the picture looks like stays: its colours, its transparency, its movement, and how the camera was held. Kinds are
/// told by their first bytes, as browsers tell them, and not by the file's name; SVG alone is what its name says. Of that
/// goes whatever runs or leads elsewhere, too.
public enum MediaMetadata {
  public struct Cleaned: Sendable {
    /// The file without them.
    public var bytes: [UInt8]
    /// Whether the file as it was says where it was made.
    public var hadPlace = false
    /// What could not be taken out; nil where nothing is left.
    public var remains: String?
    /// What of an SVG was left out that would have been seen or done something.
    public var leftOut: [LeftOut] = []
    /// Why there is nothing of it that could be published.
    public var refusal: LeftOut?
  }

  public struct LeftOut: Sendable, Equatable {
    public let what: String
    /// 1-based.
    public let line: Int
  }

  /// - Parameter fileExtension: in lower case.
  /// - Returns: the same bytes for a file that holds none, and for one of another kind; none for an SVG that cannot be read.
  /// - Complexity: O(n).
  public static func removed(from bytes: [UInt8], fileExtension: String) -> Cleaned {
    fileExtension == "svg" ? SVGFilter.removed(from: bytes) : removed(from: bytes)
  }

  static func removed(from bytes: [UInt8]) -> Cleaned {
    if bytes.starts(with: [0xFF, 0xD8]) { return JPEGMetadata.removed(from: bytes) }
    if bytes.starts(with: PNGMetadata.signature) { return PNGMetadata.removed(from: bytes) }
    if bytes.starts(with: "GIF8".utf8) { return GIFMetadata.removed(from: bytes) }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return WebPMetadata.removed(from: bytes)
    }
    if bytes.dropFirst(4).starts(with: "ftyp".utf8) { return ISOMediaMetadata.removed(from: bytes) }
    return Cleaned(bytes: bytes)
  }
}
