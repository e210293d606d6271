/// A paragraph, a heading, an item or a cell as it is read, and where its letters stand. Signs beyond ASCII are held as
/// the plain ones that mean the same; so all that lies beyond ASCII is letters.
struct ProseText: Sendable {
  /// Stands for what readers see and nobody counts: a variable, code, a picture.
  static let gap: UInt8 = 0x1F
  /// Stands for a dash between words.
  static let dash: UInt8 = 0x1E

  private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []

  /// Bytes that stand side by side in the text.
  private struct Segment: Sendable {
    let start: Int
    /// Where they stand in the file, side by side too; or all that holds them, where they stand nowhere as they are.
    let place: Range<Int>
    let isInFile: Bool
  }

  /// - Parameters:
  ///   - start: where the piece stands in the file; nil where it stands nowhere as it is.
  ///   - around: where the node stands that holds it.
  mutating func append(_ piece: ArraySlice<UInt8>, at start: Int?, around: Range<Int>) {
    let place = start.map { $0..<$0 + piece.count } ?? around
    segments.append(Segment(start: bytes.count, place: place, isInFile: start != nil))
    guard piece.contains(where: Self.mayBeSign) else {
      bytes += piece
      return
    }
    var index = piece.startIndex
    while index < piece.endIndex {
      guard Self.mayBeSign(piece[index]) else {
        bytes.append(piece[index])
        index += 1
        continue
      }
      let sign = piece[index..<min(index + Self.length(of: piece[index]), piece.endIndex)]
      index = sign.endIndex
      append(Self.plain(sign), for: sign.count, at: start.map { $0 + sign.startIndex - piece.startIndex }, in: place)
    }
  }

  /// - Parameters:
  ///   - plain: what stands for a sign.
  ///   - count: of the sign's bytes in the file.
  ///   - start: where it stands there; nil where it does not as it is.
  ///   - place: of all that it stands in.
  private mutating func append(_ plain: ArraySlice<UInt8>, for count: Int, at start: Int?, in place: Range<Int>) {
    if let start { segments.append(Segment(start: bytes.count, place: start..<start + count, isInFile: false)) }
    bytes += plain
    if let start {
      segments.append(Segment(start: bytes.count, place: start + count..<place.upperBound, isInFile: true))
    }
  }

  /// - Parameters:
  ///   - byte: a blank, or a gap.
  ///   - place: of what it stands for.
  mutating func append(_ byte: UInt8, at place: Range<Int>) {
    segments.append(Segment(start: bytes.count, place: place, isInFile: false))
    bytes.append(byte)
  }

  /// Where a part of it stands in the file.
  func place(of part: Range<Int>) -> Range<Int> {
    guard !part.isEmpty else { return 0..<0 }
    let (first, last) = (place(ofByte: part.lowerBound), place(ofByte: part.upperBound - 1))
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  private func place(ofByte index: Int) -> Range<Int> {
    guard let segment = segments.last(where: { $0.start <= index }) else { return 0..<0 }
    guard segment.isInFile else { return segment.place }
    let offset = segment.place.lowerBound + index - segment.start
    return offset..<offset + 1
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

// MARK: - Signs beyond ASCII

extension ProseText {
  /// Whether a byte begins a letter or a sign beyond Latin, Greek and Cyrillic letters.
  private static func mayBeSign(_ byte: UInt8) -> Bool { byte == 0xC2 || byte >= 0xE0 }

  private static func length(of lead: UInt8) -> Int { lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// - Parameter letter: the bytes of one.
  private static func plain(_ letter: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let scalar = String(decoding: letter, as: UTF8.self).unicodeScalars.first else { return [] }
    return switch scalar {
    case "’", "‘": [UInt8(ascii: "'")]
    case "“", "”", "„", "«", "»", "‹", "›": [UInt8(ascii: "\"")]
    case "–", "—": [dash]
    case "…": [UInt8(ascii: ".")]
    case "½": Array("1/2".utf8)[...]
    case "¼": Array("1/4".utf8)[...]
    case "¾": Array("3/4".utf8)[...]
    // Hyphens that are shown at the end of a line alone, and joiners.
    case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{FEFF}": []
    case _ where scalar.properties.isAlphabetic: letter
    case _ where scalar.properties.isWhitespace: [UInt8(ascii: " ")]
    default: [UInt8(ascii: ",")]
    }
  }
}
