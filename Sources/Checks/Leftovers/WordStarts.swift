/// Finds quickly where one of many words may begin: most texts hold none, and need no closer look.
struct WordStarts: Sendable {
  /// By their first byte, the second and third bytes of the words.
  private let followers: [[UInt16]]

  /// - Parameter words: of at least three bytes.
  init(_ words: some Sequence<String>) {
    var followers = [[UInt16]](repeating: [], count: 256)
    for word in words {
      let bytes = Array(word.utf8)
      let pair = Self.pair(bytes[1], bytes[2])
      if !followers[Int(bytes[0])].contains(pair) { followers[Int(bytes[0])].append(pair) }
    }
    self.followers = followers
  }

  private static func pair(_ one: UInt8, _ other: UInt8) -> UInt16 { UInt16(one) << 8 | UInt16(other) }

  /// Where the first three bytes of a word stand, in their order.
  func places(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      followers.withUnsafeBufferPointer { followers in
        for index in 0..<max(bytes.count - 2, 0) where !followers[Int(bytes[index])].isEmpty {
          if followers[Int(bytes[index])].contains(Self.pair(bytes[index + 1], bytes[index + 2])) {
            places.append(index)
          }
        }
      }
    }
    return places
  }
}
