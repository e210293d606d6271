internal import CXXHash

/// What tells one version of some bytes from every other one, in the names of files and in entity tags: XXH3 of 64 bits
/// (Yann Collet), computed by libxxhash at a small part of what SHA-256 costs. It withstands accidents, not forgers:
/// what vouches for bytes is their `ContentHash`.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  public let hash: UInt64
  /// Ten lower-case hexadecimal digits, 40 of the 64 bits.
  public let digits: String

  public init(of bytes: [UInt8]) {
    hash = bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    let all = String(hash, radix: 16)
    digits = String((String(repeating: "0", count: 16 - all.count) + all).prefix(10))
  }

  public var description: String { digits }
}
