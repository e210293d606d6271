internal import CMessageDigest

/// The SHA-256 of some bytes (FIPS 180-4), computed by libmd.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hexadecimal: String

  public init(of bytes: [UInt8]) {
    self.init { hasher in hasher.update(bytes) }
  }

  /// The hash of everything that `feed` hands to the hasher.
  public init(_ feed: (inout Hasher) -> Void) {
    var hasher = Hasher()
    feed(&hasher)
    hexadecimal = hasher.finish()
  }

  /// The first ten digits, for hashes that people copy by hand.
  public var abbreviation: String { String(hexadecimal.prefix(10)) }

  public var description: String { hexadecimal }

  /// Takes bytes piece by piece.
  public struct Hasher {
    private var context = SHA2_CTX()

    init() { SHA256Init(&context) }

    public mutating func update(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    }

    mutating func finish() -> String {
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
      SHA256Final(&digest, &context)
      let digits = Array("0123456789abcdef".utf8)
      return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
  }
}
