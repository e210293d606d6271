#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, sections 3.4 and
/// 3.6), worked out in advance: each posting gets a level of 1...15, each class a scale; a fifteenth of their product is
/// the score in 32nds. The constants were chosen on six collections together, none of which is ours.
struct Impacts: Sendable {
  static let k1: Float = 1.5
  static let b: Float = 0.65
  /// Shorter pages count as this part of the average, lest a page of a few lines win by being short.
  static let shortest: Float = 0.5
  /// Exponent of the rarity: rare words count a little more than BM25 has them count.
  static let sharpness: Float = 1.2

  /// For each page, the part of BM25's denominator that depends on its length.
  private let norms: [Float]

  /// - Parameter lengths: words of each page.
  init(lengths: [Int]) {
    let average = Self.rounded(Float(lengths.reduce(0, +)) / Float(max(lengths.count, 1)))
    norms = lengths.map { Self.k1 * (1 - Self.b + Self.b * max(Self.rounded(Float($0)) / average, Self.shortest)) }
  }

  /// Lengths that are told apart between one and its double. Rounded, neither a page's length nor the average moves with
  /// one word, which would move the levels of every word of the page, or of the site.
  static let lengthSteps: Float = 8

  static func rounded(_ length: Float) -> Float {
    exp2((log2(max(length, 1)) * lengthSteps).rounded() / lengthSteps)
  }

  /// Replaces occurrences by levels: level in bits 4...7, passage in bits 0...3.
  func apply(to lists: inout PostingBlock) {
    lists.scales = Array(repeating: 0, count: lists.count)
    var saturations: [Float] = []
    for number in lists.scales.indices {
      let range = lists.range(number)
      saturations.removeAll(keepingCapacity: true)
      var most: Float = 0
      for place in range {
        let occurrences = Float(lists.values[place] >> 4) * 0.5
        let saturation = occurrences / (occurrences + norms[Int(lists.pages[place])])
        saturations.append(saturation)
        most = max(most, saturation)
      }
      let unit = rarity(count: range.count) * (Self.k1 + 1) * 32
      let scale = Self.scaleCode(atLeast: most * unit)
      lists.scales[number] = UInt8(scale)
      let factor = Float(IndexFormat.topLevel) * unit / Float(IndexFormat.scale(scale))
      for (offset, place) in range.enumerated() {
        let level = min(max(Int(saturations[offset] * factor + 0.5), 1), IndexFormat.topLevel)
        lists.values[place] = UInt16(level << 4) | lists.values[place] & 15
      }
    }
  }

  /// The most pages that are kept for one class: a word on a third of a large site tells little, and would cost much.
  static func postingLimit(pages: Int) -> Int { max(1_000, pages / 4) }

  /// Drops the lowest levels of classes with more pages than the limit, and lowers the others by as much.
  func prune(_ lists: inout PostingBlock) {
    let limit = Self.postingLimit(pages: norms.count)
    var kept = 0
    for number in lists.scales.indices {
      let range = lists.range(number)
      let cut = range.count > limit ? Self.levelCut(lists.values[range], limit: limit) : 0
      lists.starts[number] = kept
      for place in range where Int(lists.values[place] >> 4) > cut {
        lists.pages[kept] = lists.pages[place]
        lists.values[kept] = lists.values[place] - UInt16(cut << 4)
        kept += 1
      }
    }
    lists.starts[lists.scales.count] = kept
    lists.pages.removeLast(lists.pages.count - kept)
    lists.values.removeLast(lists.values.count - kept)
  }

  /// The level up to which postings are dropped: the lowest that leaves no more than `limit`, if it leaves enough to
  /// rank by.
  private static func levelCut(_ values: ArraySlice<UInt16>, limit: Int) -> Int {
    var counts = [Int](repeating: 0, count: IndexFormat.topLevel + 1)
    for value in values { counts[Int(value >> 4)] += 1 }
    var left = values.count
    for level in 1...IndexFormat.topLevel {
      if left <= limit || left - counts[level] < limit / 10 { return level - 1 }
      left -= counts[level]
    }
    return 0
  }

  /// The smallest 6-bit scale that stands for `value` or more; the largest of all if none does.
  static func scaleCode(atLeast value: Float) -> Int {
    (0..<1 << IndexFormat.scaleBits - 1).first { Float(IndexFormat.scale($0)) >= value }
      ?? 1 << IndexFormat.scaleBits - 1
  }

  /// Inverse document frequency, smoothed so that a word on every page still counts: on a site about one subject the
  /// very words that people ask for stand nearly everywhere.
  private func rarity(count: Int) -> Float {
    pow(log(1 + Float(norms.count) / (Float(count) + 0.5)), Self.sharpness)
  }
}
