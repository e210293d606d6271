/// A quote that begins with `[!NOTE]` or its like on a line of its own, in any case: GitHub's alerts, and one of ours.
public struct MarkdownAlert: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case note
    case tip
    case important
    case warning
    case caution
    /// For the person who leads the group; shown in the facilitator edition alone.
    case facilitator

    /// The English word that stands above an alert when nobody writes a better one.
    public var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  public let kind: Kind
  /// Where `[!NOTE]` stands in the file; nil where unknown.
  public let markerRange: Range<Int>?
}

extension MarkdownAlert.Kind {
  /// The length of `[!FACILITATOR]` in bytes.
  static let longestMarker = 14

  /// The kind that a text names, `[!NOTE]`.
  init?(marker text: ArraySlice<UInt8>) {
    guard text.starts(with: "[!".utf8), text.last == UInt8(ascii: "]") else { return nil }
    self.init(rawValue: String(decoding: text.dropFirst(2).dropLast(), as: UTF8.self).lowercased())
  }

  /// The kind of a block quote that is an alert.
  init?(_ record: NodeRecord) {
    guard record.tag == .blockQuote, record.flags.contains(.marked) else { return nil }
    self = Self.allCases[Int(record.detail)]
  }
}

extension MarkdownNode {
  /// What alert a block quote is, or nil. Its content is its children; `HTMLWriter` leaves the marker out.
  public var alert: MarkdownAlert? {
    guard let kind = MarkdownAlert.Kind(record) else { return nil }
    return MarkdownAlert(kind: kind, markerRange: MarkdownNode(document, index + 2).range)
  }
}
