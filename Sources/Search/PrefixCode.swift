/// A canonical prefix code (Huffman, RFC 1951 section 3.2.2: shorter codes first, then by symbol).
struct PrefixCode: Sendable {
  /// Code length of each symbol in bits, 0 for one that does not occur.
  let lengths: [UInt8]
  /// The code of each symbol, in its low bits.
  let codes: [Int]
  /// How many codes have each length, 0...15.
  let counts: [Int]
  /// Symbols in the order of their codes.
  let symbols: [Int]

  init(lengths: [UInt8]) {
    self.lengths = lengths
    let order = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    var counts = [Int](repeating: 0, count: IndexFormat.codeLimit + 1)
    var codes = [Int](repeating: 0, count: lengths.count)
    var next = 0
    var length: UInt8 = 0
    for symbol in order {
      next <<= Int(lengths[symbol] - length)
      length = lengths[symbol]
      codes[symbol] = next
      next += 1
      counts[Int(length)] += 1
    }
    (self.codes, self.counts, symbols) = (codes, counts, order)
  }

  /// The best code for symbols that occur this often, none longer than the format's limit.
  init(frequencies: [Int]) {
    var weights = frequencies
    var lengths = Self.depths(weights)
    while lengths.contains(where: { $0 > IndexFormat.codeLimit }) {
      weights = weights.map { $0 == 0 ? 0 : $0 / 2 + 1 }
      lengths = Self.depths(weights)
    }
    self.init(lengths: lengths.map { UInt8($0) })
  }

  /// Depth of each symbol in its Huffman tree; a lone symbol has depth 1. Ties go to the older node.
  /// - Complexity: O(n²), for alphabets of at most a few hundred.
  private static func depths(_ weights: [Int]) -> [Int] {
    var result = [Int](repeating: 0, count: weights.count)
    var nodes = weights.indices.filter { weights[$0] > 0 }.map { (weight: weights[$0], leaves: [$0]) }
    if nodes.count == 1 { result[nodes[0].leaves[0]] = 1 }
    while nodes.count > 1 {
      let first = takeLightest(&nodes)
      let second = takeLightest(&nodes)
      for leaf in first.leaves + second.leaves { result[leaf] += 1 }
      nodes.append((first.weight + second.weight, first.leaves + second.leaves))
    }
    return result
  }

  private static func takeLightest(_ nodes: inout [(weight: Int, leaves: [Int])]) -> (weight: Int, leaves: [Int]) {
    var lightest = 0
    for index in nodes.indices where nodes[index].weight < nodes[lightest].weight { lightest = index }
    return nodes.remove(at: lightest)
  }

  /// Whether no code is the beginning of another.
  fileprivate static func isDecodable(_ lengths: [UInt8]) -> Bool {
    let room = lengths.reduce(1 << IndexFormat.codeLimit) { $1 == 0 ? $0 : $0 - 1 << (IndexFormat.codeLimit - Int($1)) }
    return room >= 0
  }
}

extension BitReader {
  /// Reads the lengths of a code.
  /// - Throws: `Overrun` also for more symbols than any code has and for lengths that make no code.
  mutating func prefixCode() throws -> PrefixCode {
    let count = try gamma() - 1
    guard count <= 256 else { throw Overrun() }
    let lengths = try (0..<count).map { _ in UInt8(try bits(IndexFormat.codeLengthBits)) }
    guard PrefixCode.isDecodable(lengths) else { throw Overrun() }
    return PrefixCode(lengths: lengths)
  }
}

extension BitWriter {
  @inline(__always)
  mutating func append(_ symbol: Int, in code: PrefixCode) {
    append(code.codes[symbol], bits: Int(code.lengths[symbol]))
  }
}
