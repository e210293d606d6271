internal import ContentHash
internal import Diagnostics

/// What the sign-offs of old hold for: the text of a file, however its lines end. Git ends them with CRLF on Windows and
/// LF elsewhere.
struct FileText {
  private let lines: [UInt8]

  init(_ file: SourceFile) {
    var lines: [UInt8] = []
    lines.reserveCapacity(file.bytes.count)
    for (index, byte) in file.bytes.enumerated() {
      let endsWithNext = byte == 0x0D && index + 1 < file.bytes.count && file.bytes[index + 1] == 0x0A
      if !endsWithNext { lines.append(byte) }
    }
    self.lines = lines
  }

  /// Whether a hash is this text's, be it of a file with other line ends or with a byte order mark: the bytes of files
  /// were noted once.
  func isNoted(as noted: String) -> Bool {
    let windowsLines = lines.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    return [lines, windowsLines].lazy.flatMap { [$0, Self.byteOrderMark + $0] }.contains {
      ContentHash(of: $0).hexadecimal == noted
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
