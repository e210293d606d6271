internal import CQREncode

/// A QR code (ISO/IEC 18004) that holds a text, with error correction level M: readable with 15 % of it spoilt.
public struct QRSymbol: Sendable, Equatable {
  /// Light modules that must surround a code (ISO/IEC 18004, 6.3.8).
  public static let quietZone = 4

  /// Modules on a side, 21 to 177, without the quiet zone.
  public let size: Int
  /// Row by row from the top left; true is dark. `size * size` of them.
  private let cells: [Bool]

  /// - Throws: `QRCodeError` for a text that is empty, holds a NUL or does not fit into the largest code.
  public init(_ text: String) throws(QRCodeError) {
    guard !text.isEmpty else { throw .empty }
    guard !text.utf8.contains(0) else { throw .holdsNUL }
    // Version 0: the smallest that holds the text. The last argument keeps upper and lower case.
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else {
      throw .tooLong(bytes: text.utf8.count)
    }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    // Bit 0 of each byte is the colour; the others say what the module is for.
    cells = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
    size = width
  }

  /// The rows from the top, each from the left; true is dark.
  public var modules: [[Bool]] {
    (0..<size).map { row in Array(cells[row * size..<(row + 1) * size]) }
  }

  /// Whether a module is dark; everything around the code is light.
  func isDark(_ column: Int, _ row: Int) -> Bool {
    guard (0..<size).contains(column), (0..<size).contains(row) else { return false }
    return cells[row * size + column]
  }
}
