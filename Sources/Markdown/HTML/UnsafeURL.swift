/// Addresses that must not become a link: `javascript:`, `vbscript:`, `file:`, and `data:` but for four image types.
///
/// The list is that of cmark's safe mode (`scan_dangerous_url`). cmark looks at the bytes as they stand; browsers first
/// drop leading control characters and spaces and every tab and line break (WHATWG URL, "basic URL parser"), so that is
/// done here before comparing, without regard to case.
enum UnsafeURL {
  static func matches(_ address: some Collection<UInt8>) -> Bool {
    var head: [UInt8] = []
    head.reserveCapacity(longest)
    for byte in address where head.count < longest {
      if byte <= 0x20, head.isEmpty || byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
      head.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
    return dangerous.contains { head.starts(with: $0.utf8) } && !images.contains { head.starts(with: $0.utf8) }
  }

  private static let dangerous = ["javascript:", "vbscript:", "file:", "data:"]
  private static let images = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
  private static let longest = 15
}
