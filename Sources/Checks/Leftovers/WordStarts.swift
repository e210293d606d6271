/// Finds quickly where one of many texts stands: most files hold none, and need no closer look.
struct WordStarts: Sendable {
  private let words: [[UInt8]]
  /// A bit for each pair of bytes with which one of them begins.
  private let pairs: [UInt64]

  /// - Parameter words: of two bytes or more.
  init(_ words: some Sequence<String>) {
    self.words = words.map { Array($0.utf8) }
    var pairs = [UInt64](repeating: 0, count: 1024)
    for word in self.words {
      let pair = Self.pair(word[0], word[1])
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    self.pairs = pairs
  }

  private static func pair(_ one: UInt8, _ next: UInt8) -> Int { Int(one) << 8 | Int(next) }

  /// Where one of them begins, in order.
  func places(in bytes: [UInt8]) -> [Int] { pairPlaces(in: bytes).filter { begins(at: $0, in: bytes) } }

  private func pairPlaces(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      pairs.withUnsafeBufferPointer { pairs in
        for index in 0..<max(bytes.count - 1, 0) {
          let pair = Self.pair(bytes[index], bytes[index + 1])
          if pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1 { places.append(index) }
        }
      }
    }
    return places
  }

  private func begins(at index: Int, in bytes: [UInt8]) -> Bool {
    words.contains { word in
      index + word.count <= bytes.count && word.indices.allSatisfy { bytes[index + $0] == word[$0] }
    }
  }
}
